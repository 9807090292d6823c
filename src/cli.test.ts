import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = fileURLToPath(new URL('../bin/regiekamer.mjs', import.meta.url))
const INPUT = '{"bedrag":"410000.00","sleutel":{"delen":[{"code":"zevenaar","gewicht":"52"},{"code":"1stroom","gewicht":"48"}]}}'
const ANSWER =
  '{"delen":[{"code":"zevenaar","aandeel":"0.520000000000","bedrag":"213200.00"},' +
  '{"code":"1stroom","aandeel":"0.480000000000","bedrag":"196800.00"}],"totaal":"410000.00"}\n'

/** Runs a program with the input on standard input, as anyone would from a shell. */
function run(command: string, args: readonly string[], options: { cwd?: string; input?: string; env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, input: '', encoding: 'utf8', ...options })
  return { status, stdout, stderr }
}

const regiekamer = (...args: string[]) => run(process.execPath, [bin, ...args])

describe('the command line', () => {
  test('tells what it can do', () => {
    expect(regiekamer('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('reken') as unknown })
  })

  test.each([
    [[], 'opdrachtOntbreekt'],
    [['rekken'], 'opdrachtOnbekend'],
    [['constructor'], 'opdrachtOnbekend'],
  ])('%j is refused with one problem document', (args, code) => {
    const { status, stdout, stderr } = regiekamer(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(JSON.parse(stderr)).toMatchObject({ status: 400, title: 'De invoer klopt niet', invalidParams: [{ code }] })
  })

  test('works from any folder', () => {
    expect(run(process.execPath, [bin, 'reken', 'verdeling'], { cwd: mkdtempSync(`${tmpdir()}/regiekamer-`), input: INPUT })).toEqual({
      status: 0,
      stdout: ANSWER,
      stderr: '',
    })
  })

  test('works as npx regiekamer in this folder', () => {
    // npm may warn about the settings of this machine on standard error; that is not ours to test.
    expect(run('npx', ['--no', 'regiekamer', 'reken', 'verdeling'], { input: INPUT })).toMatchObject({ status: 0, stdout: ANSWER })
  })

  test('stops quietly when the reader of its output stops', async () => {
    const child = spawn(process.execPath, [bin, 'reken', 'verdeling', '--regels'], { cwd: root })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdin.on('error', () => {})
    child.stdin.end(`${INPUT}\n`.repeat(20_000))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })
})

describe('under an older Node', () => {
  const version = (path: string) =>
    existsSync(path) ? Number(run(path, ['-p', 'process.versions.node.split(".")[0]']).stdout) : Number.NaN
  const older = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => version(path) < 24)

  test.skipIf(older === undefined)(
    'hands over to the Node of the package, with input, output and exit code (needs a Node below 24; without it this is skipped)',
    () => {
      expect(run(older!, [bin, 'reken', 'verdeling'], { input: INPUT })).toEqual({ status: 0, stdout: ANSWER, stderr: '' })
      const refused = run(older!, [bin, 'reken', 'verdeling'], { input: '[]' })
      expect(refused).toMatchObject({ status: 2, stdout: '' })
      expect(JSON.parse(refused.stderr)).toMatchObject({ status: 400 })
    },
  )

  test.skipIf(older === undefined)('passes a signal on (needs a Node below 24; without it this is skipped)', async () => {
    const child = spawn(older!, [bin, 'reken', 'verdeling', '--regels'], { cwd: root })
    // The first answer shows that the inner process runs; it then waits for more input.
    child.stdin.write(`${INPUT}\n`)
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGTERM')
    const ended = await new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })))
    expect(ended).toEqual({ code: null, signal: 'SIGTERM' })
  })
})
