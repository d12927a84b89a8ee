// Shadows the webjar's own settings.
export default {
  app: { name: 'Administration du moteur', vendor: 'Capitole' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN',
}
