// Draws every model whose picture is missing or stale into docs/processus/: node src/build/bpmn/dessiner.mjs
// A picture carries the SHA-256 of its model; a test compares both. Needs Chromium (or CHROMIUM=/path/to/it).
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { court, lire, modeles, modules, racine } from './commun.mjs'

const NAVIGATEURS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const images = join(racine, 'docs', 'processus')

const empreinte = (modele) => createHash('sha256').update(lire(modele)).digest('hex')
const image = (modele) => join(images, basename(modele, '.bpmn') + '.svg')
const perimee = (modele) => !existsSync(image(modele)) || !readFileSync(image(modele), 'utf8').includes(empreinte(modele))

function navigateur() {
  const trouve = [process.env.CHROMIUM, ...NAVIGATEURS].find((chemin) => chemin && existsSync(chemin))
  if (!trouve) {
    throw new Error('Chromium not found: set CHROMIUM to its path')
  }
  return trouve
}

/** One page renders them all and leaves each picture in its own element, base64 so that nothing needs escaping. */
function page(aDessiner) {
  const visionneuse = pathToFileURL(join(modules, 'bpmn-js/dist/bpmn-viewer.production.min.js'))
  const sources = JSON.stringify(aDessiner.map((modele) => Buffer.from(lire(modele)).toString('base64')))
  return `<!doctype html><meta charset="utf-8"><div id="toile" style="width:2000px;height:1200px"></div>
<script src="${visionneuse}"></script>
<script>
const texte = (b) => new TextDecoder().decode(Uint8Array.from(atob(b), (c) => c.charCodeAt(0)));
const base = (s) => { let r = ''; for (const o of new TextEncoder().encode(s)) r += String.fromCharCode(o); return btoa(r) };
(async () => {
  for (const [rang, source] of ${sources}.entries()) {
    const vue = new BpmnJS({ container: '#toile' });
    const sortie = document.createElement('pre');
    sortie.id = 'image-' + rang;
    try {
      await vue.importXML(texte(source));
      sortie.textContent = base((await vue.saveSVG()).svg);
    } catch (erreur) {
      sortie.textContent = 'ERREUR ' + erreur.message;
    }
    vue.destroy();
    document.body.append(sortie);
  }
})()
</script>`
}

function rendre(aDessiner) {
  const atelier = mkdtempSync(join(tmpdir(), 'processus-'))
  try {
    writeFileSync(join(atelier, 'page.html'), page(aDessiner))
    const options = ['--headless=new', '--disable-gpu', '--no-sandbox', `--user-data-dir=${join(atelier, 'profil')}`]
    return execFileSync(
      navigateur(),
      [...options, '--virtual-time-budget=30000', '--dump-dom', pathToFileURL(join(atelier, 'page.html')).href],
      { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
    )
  } finally {
    rmSync(atelier, { recursive: true, force: true })
  }
}

/** A title for who does not see it, the model's hash, and marker ids that do not change from run to run. */
function signer(svg, modele) {
  const nom = lire(modele).match(/<bpmn:process [^>]*name="([^"]*)"/)?.[1] ?? basename(modele, '.bpmn')
  const aleatoires = [...new Set(svg.match(/marker-[0-9a-z]{10,}/g) ?? [])]
  const stable = aleatoires.reduce((texte, id, rang) => texte.replaceAll(id, `marker-${rang}`), svg)
  return stable
    .replace(/<svg /, `<svg role="img" aria-label="${nom}" `)
    .replace(/(<svg [^>]*>)/, `$1<title>${nom}</title><!-- modele ${court(modele)} sha256:${empreinte(modele)} -->`)
}

mkdirSync(images, { recursive: true })
const tous = modeles()
const attendues = new Set(tous.map((modele) => basename(image(modele))))
for (const nom of readdirSync(images).filter((nom) => nom.endsWith('.svg') && !attendues.has(nom))) {
  rmSync(join(images, nom))
}
const aDessiner = tous.filter(perimee)
if (aDessiner.length > 0) {
  const dom = rendre(aDessiner)
  aDessiner.forEach((modele, rang) => {
    const rendu = dom.match(new RegExp(`<pre id="image-${rang}">([^<]*)</pre>`))?.[1] ?? 'ERREUR no picture'
    if (rendu.startsWith('ERREUR')) {
      throw new Error(`${court(modele)}: ${rendu}`)
    }
    writeFileSync(image(modele), signer(Buffer.from(rendu, 'base64').toString('utf8'), modele) + '\n')
  })
}
console.log(`[bpmn] ${aDessiner.length} picture(s) drawn, ${tous.length - aDessiner.length} up to date`)
