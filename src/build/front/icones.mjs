// One sprite with the few icons the fragments name: <use href="/vendor/icones.svg#succes">.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Our name (French, by meaning) → Lucide's. */
const ICONES = {
  erreur: 'octagon-alert',
  avertissement: 'triangle-alert',
  succes: 'circle-check',
  info: 'info',
  echeance: 'clock',
  retard: 'alarm-clock',
  retour: 'arrow-left',
  suite: 'arrow-right',
  modifier: 'pencil',
  imprimer: 'printer',
  telecharger: 'download',
  recherche: 'search',
  scanner: 'scan-line',
  corbeille: 'inbox',
  compte: 'circle-user-round',
  quitter: 'log-out',
  courriel: 'mail',
  document: 'file-text',
  processus: 'workflow',
  journal: 'history',
  verrou: 'lock',
  vide: 'coffee',
}

export function icones(dossier) {
  const symboles = Object.entries(ICONES).map(([nom, lucide]) => {
    const svg = readFileSync(join(dossier, `${lucide}.svg`), 'utf8')
    const traits = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).trim()
    return `<symbol id="${nom}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"`
      + ` stroke-linecap="round" stroke-linejoin="round">${traits.replace(/\s+/g, ' ')}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC licence -->${symboles.join('\n')}</svg>\n`
}
