import { Agent, request } from 'node:http'

/** Asks one address over and over from a process of its own, and prints how many answers came per second. Arguments: port, path, cookie, seconds, connections. */
const [port, path, cookie, seconds, connections] = process.argv.slice(2) as [string, string, string, string, string]
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
const end = performance.now() + Number(seconds) * 1000

function getOnce(): Promise<void> {
  return new Promise((resolve, reject) => {
    request({ port, path, agent, host: '127.0.0.1', headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`))
      response.on('data', () => undefined).on('end', () => resolve())
    })
      .on('error', reject)
      .end()
  })
}

let answers = 0
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < end) {
      await getOnce()
      answers++
    }
  }),
)
process.stdout.write(String(answers / Number(seconds)))
