// Comforts only: every page works without this file.
(() => {
  'use strict'

  /** The error summary takes the focus, and its links reach the field itself. */
  function erreurs() {
    const resume = document.querySelector('[data-erreurs]')
    if (!resume) {
      return
    }
    resume.focus()
    resume.addEventListener('click', (evenement) => {
      const lien = evenement.target.closest('a[href^="#"]')
      const champ = lien && document.getElementById(decodeURIComponent(lien.hash.slice(1)))
      if (!champ) {
        return
      }
      evenement.preventDefault()
      const repere = champ.closest('fieldset') ?? document.querySelector(`label[for="${CSS.escape(champ.id)}"]`) ?? champ
      repere.scrollIntoView()
      champ.focus({ preventScroll: true })
    })
  }

  /** Leaving a form with unsaved input asks first. Abandon and navigation inside the form's own buttons do not. */
  function brouillon(formulaire) {
    let modifie = false
    formulaire.addEventListener('input', () => { modifie = true })
    formulaire.addEventListener('submit', () => { modifie = false })
    window.addEventListener('beforeunload', (evenement) => {
      if (modifie) {
        evenement.preventDefault()
      }
    })
  }

  /** A second click within a second sends nothing; the server's key makes it harmless anyway. */
  function envoiUnique(evenement) {
    const formulaire = evenement.target
    const maintenant = Date.now()
    if (maintenant - Number(formulaire.dataset.envoi ?? 0) < 1000) {
      evenement.preventDefault()
      return
    }
    formulaire.dataset.envoi = String(maintenant)
  }

  function copier(bouton) {
    if (!navigator.clipboard) {
      return
    }
    bouton.hidden = false
    bouton.addEventListener('click', async () => {
      await navigator.clipboard.writeText(bouton.dataset.copier)
      bouton.querySelector('[data-etat]').textContent = bouton.dataset.copie
    })
  }

  /** Questions that depend on other answers: the server worked out which combinations hide them. */
  function bascules(elements) {
    const reponse = (cle) => {
      const champs = [...document.getElementsByName(cle)]
      const cochables = champs.filter((champ) => champ.type === 'radio' || champ.type === 'checkbox')
      return cochables.length ? (cochables.find((champ) => champ.checked)?.value ?? '') : (champs[0]?.value ?? '')
    }
    const regler = () => elements.forEach((element) => {
      const combinaison = element.dataset.bascule.split(',').map(reponse).join('|')
      element.hidden = element.dataset.caches.split(';').includes(`:${combinaison}`)
    })
    if (elements.length) {
      document.addEventListener('change', regler)
      regler()
    }
  }

  /** The scan station: one field, always ready for the next paper. */
  function poste(champ) {
    const pret = () => { champ.focus(); champ.select() }
    pret()
    document.addEventListener('htmx:afterSettle', pret)
    document.addEventListener('visibilitychange', () => document.hidden || pret())
    // a scanner types wherever it may: what no field receives goes to this one (« frappe perdue »)
    document.addEventListener('keydown', (evenement) => {
      const perdue = document.activeElement === document.body && evenement.key.length === 1
      if (perdue && !evenement.ctrlKey && !evenement.altKey && !evenement.metaKey) {
        pret()
      }
    })
  }

  function imprimer(bouton) {
    bouton.hidden = false
    bouton.addEventListener('click', () => window.print())
  }

  erreurs()
  document.querySelectorAll('form[data-brouillon]').forEach(brouillon)
  document.addEventListener('submit', envoiUnique)
  document.querySelectorAll('[data-copier]').forEach(copier)
  document.querySelectorAll('[data-imprimer]').forEach(imprimer)
  bascules([...document.querySelectorAll('[data-bascule]')])
  document.querySelectorAll('[data-poste]').forEach(poste)
})()
