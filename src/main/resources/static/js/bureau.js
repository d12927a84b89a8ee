// Comforts of the desk: the hands stay on the keyboard. Every page works without this file.
(() => {
  'use strict'

  /** Arrows go from row to row; a click anywhere in a row opens it. */
  function liste(table) {
    const liens = [...table.querySelectorAll('a[data-ligne]')]
    const aller = (rang) => liens[Math.max(0, Math.min(liens.length - 1, rang))]?.focus()
    table.addEventListener('keydown', (evenement) => {
      const rang = liens.indexOf(document.activeElement?.closest('tr')?.querySelector('a[data-ligne]'))
      const vers = { ArrowDown: rang + 1, ArrowUp: rang - 1, Home: 0, End: liens.length - 1 }[evenement.key]
      if (rang >= 0 && vers !== undefined) {
        evenement.preventDefault()
        aller(vers)
      }
    })
    document.addEventListener('keydown', (evenement) => {
      if (document.activeElement === document.body && evenement.key === 'ArrowDown') {
        evenement.preventDefault()
        aller(0)
      }
    })
    liens.forEach((lien) => {
      const ligne = lien.closest('tr')
      ligne.dataset.ouvrable = ''
      ligne.addEventListener('click', (evenement) => {
        if (!evenement.target.closest('a, button, input') && !String(window.getSelection())) {
          lien.click()
        }
      })
    })
  }

  /** Control and Enter send the decision from any of its fields. */
  function valider(formulaire) {
    formulaire.addEventListener('keydown', (evenement) => {
      if (evenement.key === 'Enter' && (evenement.ctrlKey || evenement.metaKey)) {
        evenement.preventDefault()
        formulaire.requestSubmit()
      }
    })
  }

  /** While a print run is being composed, the page reads itself again; typing in a field stops it. */
  function suivre() {
    window.setTimeout(() => {
      if (document.activeElement?.tagName === 'INPUT') {
        suivre()
      } else {
        window.location.reload()
      }
    }, 3000)
  }

  document.querySelectorAll('table[data-liste]').forEach(liste)
  document.querySelectorAll('form[data-valider]').forEach(valider)
  if (document.querySelector('[data-suivre]')) {
    suivre()
  }
})()
