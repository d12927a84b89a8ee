// Keeps of the two libraries only the rules of the components we use, without their font, crest or hard colours.

/** Components that templates/composants/*.html stand on. */
const GARDES = new RegExp(
  '\\.(govuk-(button|input|textarea|select|date-input|radios|checkboxes|fieldset|label|hint|error-message'
    + '|error-summary|form-group|summary-list|details|visually-hidden|character-count|back-link)'
    + '|moj-timeline)(?![a-z])',
)

/** « .govuk-frontend-supported » belongs to behaviours (tabs, upload) that we do not load. */
const REFUS = /govuk-frontend-supported|govuk-logo|@font-face|moj-timeline__(status|document)/

/** Their fixed colours, as our tokens: light and dark follow `capitole.css`. */
const COULEURS = [
  [/#f3f3f3/g, 'var(--survol)'],
  [/#651b1b/g, 'var(--erreur)'],
  [/#1d70b8/g, 'var(--marque)'],
  [/#0f7a52/g, 'var(--marque)'],
  [/#0b5c3e|#083d29/g, 'var(--marque-forte)'],
  [/#0b0c0c/g, 'var(--encre)'],
  [/#cecece|#858686/g, 'var(--filet)'],
  [/#fff\b/g, 'var(--surface)'],
  [/#ca3535|#982828/g, 'var(--erreur)'],
]

/** Splits a sheet into its top-level blocks: [prelude, body]. */
function* blocs(css) {
  let debut = 0
  while (debut < css.length) {
    const ouvre = css.indexOf('{', debut)
    if (ouvre < 0) {
      return
    }
    let fin = ouvre + 1
    for (let profondeur = 1; profondeur > 0; fin++) {
      profondeur += css[fin] === '{' ? 1 : css[fin] === '}' ? -1 : 0
    }
    // Statements such as @charset end by a semicolon before the real prelude.
    const prelude = css.slice(debut, ouvre).split(';').pop().trim()
    yield [prelude, css.slice(ouvre + 1, fin - 1)]
    debut = fin
  }
}

function retenir(css) {
  let resultat = ''
  for (const [prelude, corps] of blocs(css)) {
    if (/^@(media|supports)/.test(prelude)) {
      const dedans = retenir(corps)
      resultat += dedans && `${prelude}{${dedans}}`
      continue
    }
    const selecteurs = prelude.split(/,(?![^(]*\))/).filter((s) => GARDES.test(s) && !REFUS.test(s))
    if (selecteurs.length && !/attr\(href\)/.test(corps)) {
      resultat += `${selecteurs.join(',')}{${corps}}\n`
    }
  }
  return resultat
}

/** The sheet, in a cascade layer: whatever `capitole.css` says wins without any fight over specificity. */
export function composants(feuilles) {
  let css = feuilles.map((f) => retenir(f.replace(/\/\*[\s\S]*?\*\//g, ''))).join('\n')
  css = css.replace(/GDS Transport,arial,sans-serif/g, 'var(--police)').replace(/(var\(--govuk-[a-z-]+),[^)]*\)/g, '$1)')
  for (const [motif, jeton] of COULEURS) {
    css = css.replace(motif, jeton)
  }
  const etranger = css.match(/.{0,80}(GDS Transport|url\().{0,60}/)
  if (etranger) {
    throw new Error(`The component sheet still names a foreign font or image: ${etranger[0]}`)
  }
  return `/* From govuk-frontend and @ministryofjustice/frontend (MIT), see LICENCES.txt. */\n@layer composants{\n${css}}\n`
}
