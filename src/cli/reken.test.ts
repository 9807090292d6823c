import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../../bin/regiekamer.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'regiekamer-reken-'))
afterAll(() => rmSync(folder, { recursive: true }))

const inputOf = (amount: string) => `{"bedrag":"${amount}","sleutel":{"delen":[{"code":"a","gewicht":"1"},{"code":"b","gewicht":1}]}}`
const answerOf = (half: string, whole: string) =>
  `{"delen":[{"code":"a","aandeel":"0.500000000000","bedrag":"${half}"},` +
  `{"code":"b","aandeel":"0.500000000000","bedrag":"${half}"}],"totaal":"${whole}"}\n`

/** Runs `regiekamer reken` as a real process. */
function reken(args: readonly string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'reken', ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 2 ** 28,
  })
  return { status, stdout, stderr }
}

function fileWith(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return name
}

/** The codes in the problem document on standard error; fails when there is anything else. */
function refusedWith({ status, stdout, stderr }: ReturnType<typeof reken>): string[] {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  const problem = JSON.parse(stderr) as { status: number; invalidParams: { name: string; code: string; reason: string }[] }
  expect(problem.status).toBe(400)
  return problem.invalidParams.map(({ name, code }) => `${name} ${code}`)
}

describe('one document', () => {
  test('from standard input, from a file, and from standard input by name', () => {
    const expected = { status: 0, stdout: answerOf('5.00', '10.00'), stderr: '' }
    expect(reken(['verdeling'], inputOf('10.00'))).toEqual(expected)
    expect(reken(['verdeling', fileWith('in.json', inputOf('10.00'))])).toEqual(expected)
    expect(reken(['verdeling', '-'], inputOf('10.00'))).toEqual(expected)
  })

  test('with a byte order mark, line ends of Windows and letters outside ASCII', () => {
    const text = `\uFEFF${inputOf('10.00').replaceAll(',', ',\r\n').replaceAll('"a"', '"Súdwest-Fryslân"')}`
    expect(reken(['verdeling', fileWith('bom.json', text)])).toEqual({
      status: 0,
      stdout: answerOf('5.00', '10.00').replaceAll('"a"', '"Súdwest-Fryslân"'),
      stderr: '',
    })
  })

  test('that is refused: the problem document on standard error, nothing on standard output', () => {
    expect(refusedWith(reken(['verdeling'], '{"bedrag":"1.5","foo":1,"sleutel":{"delen":[]}}'))).toEqual([
      '/bedrag bedragVorm',
      '/sleutel/delen lijstTeKort',
      '/foo veldOnbekend',
    ])
    expect(refusedWith(reken(['verdeling'], ''))).toEqual([' geenJson'])
  })

  test('that is not UTF-8', () => {
    expect(refusedWith(reken(['verdeling'], Buffer.from(inputOf('10.00'), 'utf16le')))).toEqual([' geenJson'])
    expect(refusedWith(reken(['verdeling'], Buffer.from('{"é":1}', 'latin1')))).toEqual([' geenUtf8'])
  })

  test('of some megabytes comes out whole through a pipe', () => {
    const delen = Array.from({ length: 50_000 }, (_, index) => ({ code: `deel-${index}`, gewicht: index + 1 }))
    const { status, stdout } = reken(['verdeling'], JSON.stringify({ bedrag: '1000000.00', sleutel: { delen } }))
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as { delen: unknown[] }).delen).toHaveLength(50_000)
  })
})

describe('a document per line', () => {
  test('an answer per line, in order, without the empty lines', () => {
    const lines = `\n${inputOf('10.00')}\n  \t\r\n${inputOf('20.00')}\r\n\n${inputOf('30.00')}`
    const expected = answerOf('5.00', '10.00') + answerOf('10.00', '20.00') + answerOf('15.00', '30.00')
    expect(reken(['verdeling', '--regels'], lines)).toEqual({ status: 0, stdout: expected, stderr: '' })
    expect(reken(['--regels', 'verdeling', fileWith('in.jsonl', lines)])).toEqual({ status: 0, stdout: expected, stderr: '' })
  })

  test('a problem document stands in its place, and the exit code is 2', () => {
    const { status, stdout, stderr } = reken(['verdeling', '--regels'], `${inputOf('10.00')}\nx\n${inputOf('x')}\n${inputOf('20.00')}\n`)
    const documents = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { totaal?: string; invalidParams?: { code: string }[] })
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
    expect(documents.map(({ totaal, invalidParams }) => totaal ?? invalidParams?.[0]?.code)).toEqual([
      '10.00',
      'geenJson',
      'bedragVorm',
      '20.00',
    ])
  })

  test('a line is the same as the document on its own, also with a line separator in a code', () => {
    const line = inputOf('10.00').replace('"a"', '"a\u2028b"')
    expect(reken(['verdeling', '--regels'], line).stdout).toBe(reken(['verdeling'], line).stdout)
    expect(reken(['verdeling', '--regels'], line).stdout).toContain('a\u2028b')
  })

  test('nothing in, nothing out', () => {
    expect(reken(['verdeling', '--regels'], '\n\n')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('more lines than fit in a pipe all come out', () => {
    const { status, stdout } = reken(
      ['verdeling', '--regels'],
      Array.from({ length: 3000 }, (_, index) => `${inputOf(`${index}.00`)}\n`).join(''),
    )
    const totals = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { totaal: string }).totaal)
    expect(status).toBe(0)
    expect(totals).toEqual(Array.from({ length: 3000 }, (_, index) => `${index}.00`))
  })
})

describe('what there is', () => {
  test('--lijst names the calculations', () => {
    const { status, stdout } = reken(['--lijst'])
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as { berekeningen: { naam: string }[] }).berekeningen.map(({ naam }) => naam)).toContain('verdeling')
  })

  test('--schema gives the JSON Schema of input and answer', () => {
    const { status, stdout } = reken(['verdeling', '--schema'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      naam: 'verdeling',
      invoer: { required: ['bedrag', 'sleutel'] },
      uitvoer: { required: ['delen', 'totaal'] },
    })
  })

  test('--help tells how to use it', () => {
    expect(reken(['--help'])).toMatchObject({ status: 0, stderr: '' })
    expect(reken(['-h']).stdout).toContain('--regels')
  })
})

describe('arguments that are wrong', () => {
  test.each([
    [[], [' berekeningOntbreekt']],
    [['foo'], [' berekeningOnbekend']],
    [
      ['foo', '--bar', '-x'],
      ['--bar optieOnbekend', '-x optieOnbekend', ' berekeningOnbekend'],
    ],
    [['verdeling', 'a.json', 'b.json'], ['b.json argumentTeVeel']],
    [['verdeling', 'nergens.json'], ['nergens.json bestandOnleesbaar']],
    [['verdeling', '.'], ['. bestandOnleesbaar']],
    [['verdeling', 'nergens.json', '--regels'], ['nergens.json bestandOnleesbaar']],
    [['verdeling', '--lijst'], ['--lijst optieAlleen']],
    [['verdeling', '--schema', '--regels'], ['--schema optieAlleen']],
    [['--schema'], [' berekeningOntbreekt']],
  ])('%j', (args, expected) => {
    expect(refusedWith(reken(args))).toEqual(expected)
  })
})

test('calculating loads no server and no database', () => {
  const program = `
    const { registerHooks } = require('node:module')
    registerHooks({ load: (url, context, next) => { process.stderr.write(url + '\\n'); return next(url, context) } })
  `
  const hook = fileWith('hook.cjs', program)
  const { stderr } = spawnSync(process.execPath, ['--require', join(folder, hook), bin, 'reken', 'verdeling'], {
    input: inputOf('1.00'),
    encoding: 'utf8',
  })
  const loaded = stderr.split('\n')
  expect(loaded.some((url) => url.endsWith('/src/rekenkern.ts'))).toBe(true)
  expect(loaded.filter((url) => /node_modules\/(?!zod\/)|platform\/(http|database)|node:http/.test(url))).toEqual([])
})
