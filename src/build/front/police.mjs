// Unwraps a WOFF 1.0 font into the TrueType file it holds (the PDF engine does not read WOFF).
// https://www.w3.org/TR/WOFF/ : header 44 bytes, then 20 bytes a table, each table zlib-compressed on its own.
import { inflateSync } from 'node:zlib'

const SIGNATURE_WOFF = 0x774f4646
const ENTETE_SFNT = 12
const ENTREE_SFNT = 16

function tables(woff) {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const entree = 44 + 20 * i
    const [position, comprimee, longueur] = [4, 8, 12].map((o) => woff.readUInt32BE(entree + o))
    const brute = woff.subarray(position, position + comprimee)
    return {
      etiquette: woff.subarray(entree, entree + 4),
      somme: woff.readUInt32BE(entree + 16),
      donnees: comprimee < longueur ? inflateSync(brute) : brute,
    }
  })
}

export function enTtf(woff) {
  if (woff.readUInt32BE(0) !== SIGNATURE_WOFF) {
    throw new Error('Not a WOFF 1.0 font.')
  }
  const liste = tables(woff)
  const puissance = Math.floor(Math.log2(liste.length))
  const entete = Buffer.alloc(ENTETE_SFNT + ENTREE_SFNT * liste.length)
  woff.copy(entete, 0, 4, 8)
  entete.writeUInt16BE(liste.length, 4)
  entete.writeUInt16BE(16 * 2 ** puissance, 6)
  entete.writeUInt16BE(puissance, 8)
  entete.writeUInt16BE(16 * liste.length - 16 * 2 ** puissance, 10)
  const morceaux = [entete]
  let position = entete.length
  liste.forEach(({ etiquette, somme, donnees }, i) => {
    const entree = ENTETE_SFNT + ENTREE_SFNT * i
    etiquette.copy(entete, entree)
    entete.writeUInt32BE(somme, entree + 4)
    entete.writeUInt32BE(position, entree + 8)
    entete.writeUInt32BE(donnees.length, entree + 12)
    const bourrage = (4 - (donnees.length % 4)) % 4
    morceaux.push(donnees, Buffer.alloc(bourrage))
    position += donnees.length + bourrage
  })
  return Buffer.concat(morceaux)
}
