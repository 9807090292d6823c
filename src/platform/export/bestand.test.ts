import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBestand, writeBestand } from '#platform/export/bestand.ts'
import { readCsv, writeCsv } from '#platform/export/csv.ts'
import { guard, unguard } from '#kernel/formulewacht.ts'
import { type Kolom, schoon, type Tabel } from '#platform/export/tabel.ts'
import { readXlsx, writeXlsx } from '#platform/export/xlsx.ts'

const kolommen: Kolom[] = [
  { kop: 'Naam', soort: 'tekst', breedte: 20 },
  { kop: 'Waarde', soort: 'getal', breedte: 12 },
  { kop: 'Peildatum', soort: 'datum', breedte: 12 },
]
const tabel = (rijen: (string | null)[][]): Tabel => ({ blad: 'Proef', kolommen, rijen, toelichting: [['Soort', 'Proef']] })
const cellen = (rijen: { cellen: unknown[] }[]) => rijen.map((rij) => rij.cellen)

describe('CSV out', () => {
  test('semicolons, a byte order mark, decimal commas, Dutch dates and CRLF', () => {
    expect(
      writeCsv(
        tabel([
          ['Zevenaar', '-1234.5', '2026-11-21'],
          [null, null, null],
        ]),
      ).toString(),
    ).toBe('\ufeffNaam;Waarde;Peildatum\r\nZevenaar;-1234,5;21-11-2026\r\n;;\r\n')
  })

  test.each(['=1+1', '+31 6 12345678', '-nog te bepalen', '@functie', '\tx', "'=x", "''@y"])('%j cannot run as a formula', (tekst) => {
    const cel = readCsv(writeCsv(tabel([[tekst, '-5', null]]))).rijen[1]!.cellen
    expect(cel).toEqual([`'${tekst}`, '-5', null])
  })

  test('a number below nil stays a number: the guard is for text only', () => {
    expect(writeCsv(tabel([['a', '-0.5', null]])).toString()).toContain(';-0,5;')
  })
})

describe('the guard', () => {
  test('gives back every text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@]?.{0,5}$/)), (tekst) => {
        expect(unguard(guard(tekst))).toBe(tekst)
      }),
    )
  })

  test('leaves nothing that begins like a formula', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[=+\-@\t]/), (tekst) => {
        expect(guard(tekst)).toMatch(/^'/)
      }),
    )
  })
})

describe('CSV in', () => {
  test.each([
    ['semicolons', 'Naam;Waarde\r\nZevenaar;1.234,5\r\n'],
    ['commas', 'Naam,Waarde\nZevenaar,"1.234,5"\n'],
    ['tabs', 'Naam\tWaarde\nZevenaar\t1.234,5'],
    ['bars', 'Naam|Waarde\nZevenaar|1.234,5'],
    ['a line that names the separator', 'sep=,\nNaam,Waarde\nZevenaar,"1.234,5"'],
    ['old line ends', 'Naam;Waarde\rZevenaar;1.234,5\r'],
  ])('%s', (_, text) => {
    expect(cellen(readCsv(Buffer.from(text)).rijen)).toEqual([
      ['Naam', 'Waarde'],
      ['Zevenaar', '1.234,5'],
    ])
  })

  test('UTF-8, Windows-1252 and UTF-16 give the same names', () => {
    const text = 'Naam;Bron\nSúdwest-Fryslân;één telling\n'
    const latin = Buffer.from(text, 'latin1')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), latin, utf16])
      expect(cellen(readCsv(bytes).rijen)[1]).toEqual(['Súdwest-Fryslân', 'één telling'])
  })

  test('the euro sign of Windows-1252 is one', () => {
    expect(readCsv(Buffer.from([0x80, 0x31, 0x0a])).rijen[0]!.cellen).toEqual(['€1'])
  })

  test('rows keep the number that a spreadsheet shows, also after an empty one', () => {
    expect(readCsv(Buffer.from('Naam\n\nZevenaar\n')).rijen.map(({ nummer, cellen: [cel] }) => [nummer, cel])).toEqual([
      [1, 'Naam'],
      [2, null],
      [3, 'Zevenaar'],
    ])
  })

  test('text over more lines stays one cell', () => {
    expect(readCsv(Buffer.from('Naam;Bron\n"a\nb";"zegt ""ja"""\n')).rijen[1]!.cellen).toEqual(['a\nb', 'zegt "ja"'])
  })

  test.each([
    ['a quote that is not closed', Buffer.from('Naam;Bron\n"Zevenaar;x\n'), 'aanhalingsteken'],
    ['more than a hundred columns', Buffer.from(`${'a;'.repeat(120)}\n`), 'te-veel-kolommen'],
    ['bytes of something else', Buffer.from([1, 0, 2, 0, 3]), 'geen-tabel'],
  ])('%s is refused', (_, bytes, code) => {
    expect(() => readCsv(bytes)).toThrow(expect.objectContaining({ code }) as Error)
  })
})

describe('both forms', () => {
  const getal = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 3 })).map(([units, decimals]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
    const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '')
    return `${units < 0n && text !== '0' ? '-' : ''}${text}`
  })
  const datum = fc
    .date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
  const tekst = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => schoon(text).trim())
    .filter((text) => text !== '')

  test('what goes out as XLSX comes in as the same text, number and date', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(tekst, getal, datum), { minLength: 1, maxLength: 5 }), async (rijen) => {
        const read = await readXlsx(await writeXlsx(tabel(rijen)))
        expect(
          read.rijen
            .slice(1)
            .map(({ cellen: [naam, waarde, op] }) => [
              unguard((naam as string).trim()),
              Number((waarde as { getal: string }).getal),
              (op as { datum: string }).datum,
            ]),
        ).toEqual(rijen.map(([naam, waarde, op]) => [naam, Number(waarde), op]))
      }),
      { numRuns: 40 },
    )
  })

  test.each(['valueOf', 'constructor', '__proto__', 'toString'])(
    'the text %s, a name that every JavaScript object has, survives XLSX',
    async (naam) => {
      const read = await readXlsx(await writeXlsx(tabel([[naam, '1', '2026-01-01']])))
      expect((read.rijen[1]!.cellen[0] as string).trim()).toBe(naam)
    },
  )

  test('what goes out as CSV comes in as the same text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(tekst, getal, datum), { minLength: 1, maxLength: 5 }), (rijen) => {
        const read = readCsv(writeCsv(tabel(rijen)))
        expect(
          read.rijen.slice(1).map(({ cellen: [naam, waarde] }) => [unguard(naam as string), (waarde as string).replace(',', '.')]),
        ).toEqual(rijen.map(([naam, waarde]) => [naam, waarde]))
      }),
    )
  })

  test('a number that Excel cannot hold is written as text with all its digits', async () => {
    const read = await readXlsx(await writeXlsx(tabel([['a', '99999999999999.9999', '1850-01-01']])))
    expect(read.rijen[1]!.cellen).toEqual(['a', '99999999999999,9999', '01-01-1850'])
  })

  test('the second sheet is told apart and tells what the file is', async () => {
    expect((await readXlsx(await writeXlsx(tabel([['a', '1', null]])))).toelichting).toEqual([['Soort', 'Proef']])
  })

  test('the bytes say what a file is, not its name', async () => {
    expect((await readBestand(await writeBestand(tabel([['a', '1', null]]), 'xlsx'))).vorm).toBe('xlsx')
    expect((await readBestand(await writeBestand(tabel([['a', '1', null]]), 'csv'))).vorm).toBe('csv')
  })
})

/** A zip with one entry; its stated size may be a lie. */
function zip(naam: string, content: Buffer, stated = content.length): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04_03_4b_50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(stated, 22)
  local.writeUInt16LE(naam.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02_01_4b_50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(stated, 24)
  central.writeUInt16LE(naam.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + naam.length, 12)
  end.writeUInt32LE(30 + naam.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(naam), packed, central, Buffer.from(naam), end])
}

describe('no table at all', () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  test.each([
    ['an old Excel file', ole, /oud Excel-bestand/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), /afbeelding/],
    ['an OpenDocument file', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet', Buffer.from('')), /OpenDocument/],
    ['a zip without a workbook', zip('x.xml', Buffer.from('<x/>')), /beschadigd/],
    ['half a zip', zip('x.xml', Buffer.from('<x/>')).subarray(0, 20), /beschadigd/],
  ])('%s says what to choose instead', async (_, bytes, melding) => {
    await expect(readBestand(bytes)).rejects.toThrow(melding)
  })

  test('a file that unpacks to far more than it says is stopped in time', async () => {
    const before = process.memoryUsage().rss
    await expect(readBestand(zip('xl/workbook.xml', Buffer.alloc(400_000_000), 100))).rejects.toMatchObject({ code: 'te-groot' })
    await expect(readBestand(zip('xl/workbook.xml', Buffer.from('x'), 4_000_000_000))).rejects.toMatchObject({ code: 'te-groot' })
    expect(process.memoryUsage().rss - before).toBeLessThan(1_200_000_000)
  })
})
