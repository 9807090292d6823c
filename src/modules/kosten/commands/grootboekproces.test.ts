import { expect, test } from 'vitest'
import { leesRegelsApart, pakIn } from '#modules/kosten/commands/grootboekproces.ts'
import type { Grootboekkoppeling } from '#modules/kosten/domain/grootboek-blad.ts'

const koppeling: Grootboekkoppeling = {
  soort: 'saldibalans',
  jaar: 2026,
  kwartaalVan: 1,
  kwartaalTot: 1,
  kopregel: 1,
  tekenOmkeren: false,
  kolommen: { A: 'rekening', B: 'bedrag' },
}
const aantal = 25_000
const csv = ['Rekening;Saldo', ...Array.from({ length: aantal }, (_, index) => `${index};1,00`), `Totaal;${aantal},00`].join('\n')
const lees = async (tekst = csv) =>
  leesRegelsApart({ bytes: await pakIn(Buffer.from(tekst)), koppeling }, { signal: new AbortController().signal })

test('the lines come in pieces, in order, and no total among them', async () => {
  const stukken: { na: number; aantal: number; laatste: string }[] = []
  for await (const { na, aantal: hoeveel, rekening } of await lees()) stukken.push({ na, aantal: hoeveel, laatste: rekening.slice(-8) })
  expect(stukken).toEqual([
    { na: 0, aantal: 10_000, laatste: ',"9999"}' },
    { na: 10_000, aantal: 10_000, laatste: '"19999"}' },
    { na: 20_000, aantal: 5_000, laatste: '"24999"}' },
  ])
})

test('who stops half-way is not held up, and a file that cannot be read says why', async () => {
  for await (const { na } of await lees()) {
    expect(na).toBe(0)
    break
  }
  await expect((await lees('%PDF-1.7')).next()).rejects.toThrow('Dit is een PDF. Kies een tabel in .xlsx of .csv.')
})
