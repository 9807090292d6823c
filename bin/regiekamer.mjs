#!/usr/bin/env node
/**
 * Starts the command line of Regiekamer under a Node that runs TypeScript as it is. Plain JavaScript that Node 20 understands:
 * the Node that starts this file may be older than the one that the package brings along.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = new URL('../src/cli.ts', import.meta.url)

/** Whether the Node that runs this file is that version or newer. */
function isAtLeast(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

/** The Node that was installed with the package for this machine, or null when there is none. */
function packagedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/package.json`)
    const path = join(dirname(manifest), 'bin', 'node')
    return existsSync(path) ? path : null
  } catch {
    // No such package for this machine: the Node that runs this file may do.
    return null
  }
}

/** Hands over to another Node, and ends as it ends. */
function runUnder(node) {
  // Node 22 still warns that it runs TypeScript; standard error is for problem documents.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', fileURLToPath(cli), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) return process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

if (isAtLeast(24, 3)) {
  await import(cli.href)
} else {
  const node = packagedNode() ?? (isAtLeast(22, 18) ? process.execPath : null)
  if (node === null) {
    const detail = `Dit is Node ${process.versions.node}. Installeer Node 24 of nieuwer en probeer het opnieuw.`
    process.stderr.write(`${JSON.stringify({ type: 'about:blank', title: 'Node is te oud', status: 500, detail, invalidParams: [] })}\n`)
    process.exit(1)
  }
  runUnder(node)
}
