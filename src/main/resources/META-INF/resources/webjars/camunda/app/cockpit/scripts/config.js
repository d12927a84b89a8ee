// Shadows the webjar's own settings. The end-of-life banner stays: process owners should know what they look at.
export default {
  app: { name: 'Cockpit', vendor: 'Capitole' },
  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  previewHtml: false,
  csrfCookieName: 'XSRF-TOKEN',
}
