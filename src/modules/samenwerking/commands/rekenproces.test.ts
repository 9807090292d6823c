import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { SideFault } from '#platform/jobs/side-process.ts'
import { leesApart, schrijfApart } from '#modules/samenwerking/commands/rekenproces.ts'

/** A zip of these files, as any program would make it. */
function zip(files: readonly (readonly [naam: string, text: string])[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const [naam, text] of files) {
    const data = Buffer.from(text)
    const packed = deflateRawSync(data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(data.length, 18)
    fields.writeUInt16LE(naam.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(naam), packed)
    centrals.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(naam))
    at += 30 + naam.length + packed.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, central, end])
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with one sheet of these rows. */
function workbook(rows: string): Buffer {
  return zip([
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`],
  ])
}

const tekst = (cel: string, waarde: string) => `<c r="${cel}" t="inlineStr"><is><t>${waarde}</t></is></c>`

describe('in a process of its own', () => {
  test('a workbook of another program is read, with its empty rows and columns in place', async () => {
    const bytes = workbook(
      `<row r="2">${tekst('B2', 'Organisatie')}${tekst('D2', 'Waarde')}</row><row r="5">${tekst('B5', 'Zevenaar')}<c r="D5"><v>12.5</v></c></row>`,
    )
    const { aantalRijen, kolommen, rijen } = await leesApart({ bytes, soort: 'kenmerken' })
    expect(aantalRijen).toBe(1)
    expect(kolommen).toEqual([
      { kolom: 'B', kop: 'Organisatie', voorbeelden: ['Zevenaar'], voorstel: 'organisatie' },
      { kolom: 'D', kop: 'Waarde', voorbeelden: ['12,5'], voorstel: 'waarde' },
    ])
    expect((JSON.parse(rijen) as { nummer: number; cellen: unknown[] }[]).at(-1)).toEqual({
      nummer: 5,
      cellen: [null, 'Zevenaar', null, { getal: '12.5' }],
    })
  })

  test('a small file that asks for more memory than it may have is refused, and the process goes on', async () => {
    const bytes = workbook(
      Array.from({ length: 40_000 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join(''),
    )
    expect(bytes.length).toBeLessThan(300_000)
    await expect(leesApart({ bytes, soort: 'kenmerken' })).rejects.toMatchObject({
      code: 'te-groot',
      message: expect.stringContaining('Verdeel het over meer bestanden') as unknown,
    })
  })

  test('what the reader can mend comes as that, what only we can mend as a failure', async () => {
    await expect(leesApart({ bytes: Buffer.from('\n \n'), soort: 'kenmerken' })).rejects.toBeInstanceOf(SideFault)
    await expect(
      schrijfApart({ blad: 'x', kolommen: [], stukken: ['geen json'], tabel: null, toelichting: [], vorm: 'csv' }),
    ).rejects.not.toBeInstanceOf(SideFault)
  })

  test('more tasks than processes wait for their turn', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        leesApart({ bytes: Buffer.from(`Organisatie\n${'x\n'.repeat(index + 1)}`), soort: 'kenmerken' }),
      ),
    )
    expect(all.map(({ aantalRijen }) => aantalRijen)).toEqual([1, 2, 3, 4, 5])
  })
})
