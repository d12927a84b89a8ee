// The proof-of-work box, in French, under our content policy: one worker, one address, nothing injected.
(() => {
  'use strict'

  const place = document.querySelector('[data-captcha]')
  if (!place || !globalThis.$altcha) {
    return
  }
  const ouvrier = place.dataset.ouvrier
  const adresse = window.trustedTypes
    ? window.trustedTypes.createPolicy('capitole-captcha', { createScriptURL: () => ouvrier }).createScriptURL('')
    : ouvrier
  globalThis.$altcha.algorithms.set('SHA-256', () => new Worker(adresse, { type: 'module' }))
  globalThis.$altcha.i18n.set('fr', {
    ariaLinkLabel: 'Altcha',
    cancel: 'Annuler',
    enterCode: 'Écrivez le code',
    enterCodeAria: 'Écrivez le code',
    enterCodeFromImage: 'Écrivez le code',
    error: 'La vérification a échoué. Cochez de nouveau la case, ou suivez l’autre moyen proposé.',
    expired: 'La vérification a expiré. Cochez de nouveau la case.',
    footer: '',
    getAudioChallenge: '',
    label: 'Je ne suis pas un robot',
    loading: 'Chargement…',
    reload: 'Recharger',
    verify: 'Vérifier',
    verificationRequired: 'Cochez cette case.',
    verified: 'Vérifié',
    verifying: 'Vérification en cours…',
    waitAlert: 'Vérification en cours, un instant.',
  })
  const boite = document.createElement('altcha-widget')
  boite.setAttribute('language', 'fr')
  boite.setAttribute('name', place.dataset.captcha)
  boite.setAttribute('type', 'native')
  boite.setAttribute('auto', 'onload')
  boite.setAttribute('configuration', JSON.stringify({ hideFooter: true, hideLogo: true, humanInteractionSignature: false }))
  boite.setAttribute('challenge', place.dataset.defi)
  place.append(boite)
})()
