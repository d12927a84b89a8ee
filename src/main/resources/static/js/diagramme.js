// The diagram island: <div data-bpmn-url data-bpmn-actif="ids" data-bpmn-passes="ids">. The list beside it says the same.
(() => {
  'use strict'

  const ids = (texte) => (texte ?? '').split(/[\s,]+/).filter(Boolean)

  async function montrer(cadre) {
    const reponse = await fetch(cadre.dataset.bpmnUrl, { headers: { Accept: 'application/xml' } })
    if (!reponse.ok) {
      throw new Error(`HTTP ${reponse.status}`)
    }
    const visionneuse = new window.BpmnJS({ container: cadre })
    await visionneuse.importXML(await reponse.text())
    const canevas = visionneuse.get('canvas')
    const registre = visionneuse.get('elementRegistry')
    const marquer = (liste, classe) => ids(liste).filter((id) => registre.get(id)).forEach((id) => canevas.addMarker(id, classe))
    marquer(cadre.dataset.bpmnPasses, 'passe')
    marquer(cadre.dataset.bpmnActif, 'actif')
    canevas.zoom('fit-viewport', 'auto')
  }

  // a page with two diagrams links this file twice
  document.querySelectorAll('[data-bpmn-url]:not([data-pret])').forEach((cadre) => {
    cadre.dataset.pret = ''
    const ouvrir = () => montrer(cadre).catch(() => {
      cadre.textContent = 'Le schéma ne s’affiche pas ; la liste des étapes dit la même chose.'
    })
    const volet = cadre.closest('details')
    if (volet && !volet.open) {
      volet.addEventListener('toggle', ouvrir, { once: true })
    } else {
      ouvrir()
    }
  })
})()
