// Trusted Types: the page's CSP forbids raw HTML sinks. htmx and the diagram viewer need one, so the default policy lets
// through only markup that cannot run anything. Scripts from strings or from new addresses stay refused.
(() => {
  'use strict'
  if (!window.trustedTypes) {
    return
  }
  const DANGEREUX = /<\s*(script|iframe|object|embed|base|link|meta|form)\b|\son[a-z]+\s*=|javascript:/i
  window.trustedTypes.createPolicy('default', {
    createHTML: (texte) => {
      if (DANGEREUX.test(texte)) {
        throw new TypeError('HTML refusé')
      }
      return texte
    },
  })
})()
