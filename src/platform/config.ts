import { existsSync, mkdirSync, accessSync, constants, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod'

/** A mistake of the person who runs the server: one Dutch line, exit code 1, no stack trace. */
export class StartFault extends Error {}

const Aanbieder = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/),
  naam: z.string().min(1),
  soort: z.enum(['entra', 'keycloak']),
  issuer: z.url(),
  clientId: z.string().min(1),
  /** Client authentication: a secret, or a private key (PEM, PKCS#8) for private_key_jwt. */
  clientSecret: z.string().optional(),
  privateKeyFile: z.string().optional(),
  /** Entra ID: the only tenant (`tid`) whose people may come in through this provider. */
  tenant: z.string().optional(),
})

/** One identity provider that a municipality brings along (OpenID Connect). */
export type AanbiederConfig = z.infer<typeof Aanbieder>

/** Everything the environment may say, read once and checked. */
export interface Config {
  /** TCP port of the web server; 0 lets the machine choose. */
  port: number
  /** Address to listen on; 127.0.0.1 unless REGIEKAMER_LUISTER says otherwise. */
  host: string
  /** Address under which people reach the application, without a slash at the end; `null`: http://localhost:<port>. */
  publicUrl: string | null
  /** PostgreSQL of the organisation that runs this; `null` starts the embedded one. */
  databaseUrl: string | null
  /** Folder of the embedded database and of files that belong to this installation. */
  dataFolder: string
  /** Which examples an empty database opens with. */
  voorbeeld: 'alle' | 'leeg'
  aanbieders: AanbiederConfig[]
}

type Environment = Record<string, string | undefined>

/** Reads the environment. @throws StartFault naming every wrong value at once */
export function readConfig(env: Environment, root: string): Config {
  const faults: string[] = []
  const keep = <T>(value: T | Fault): T | undefined => {
    if (!(value instanceof Fault)) return value
    faults.push(value.text)
    return undefined
  }
  const config = {
    port: keep(readPort(env['PORT'])),
    host: env['REGIEKAMER_LUISTER'] || '127.0.0.1',
    publicUrl: keep(readPublicUrl(env['REGIEKAMER_ADRES'])),
    databaseUrl: keep(readDatabaseUrl(env['DATABASE_URL'])),
    dataFolder: keep(readDataFolder(env['REGIEKAMER_DATA'], root)),
    voorbeeld: keep(readVoorbeeld(env['REGIEKAMER_VOORBEELD'])),
    aanbieders: keep(readAanbieders(env['REGIEKAMER_OIDC'])),
  }
  if (faults.length > 0) throw new StartFault(faults.join(' '))
  return config as Config
}

class Fault {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

function readPort(text: string | undefined): number | Fault {
  if (text === undefined || text === '') return 8080
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  return new Fault(`PORT is "${text}": kies een getal van 0 tot en met 65535, bijvoorbeeld PORT=8080.`)
}

function readPublicUrl(text: string | undefined): string | null | Fault {
  if (!text) return null
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin
  return new Fault(`REGIEKAMER_ADRES is "${text}": vul een adres in zonder pad, bijvoorbeeld https://regiekamer.voorbeeld.nl.`)
}

function readDatabaseUrl(text: string | undefined): string | null | Fault {
  if (!text) return null
  const url = URL.parse(text)
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text
  return new Fault(
    'DATABASE_URL is geen adres van een PostgreSQL-database: schrijf postgres://gebruiker:wachtwoord@server:5432/regiekamer.',
  )
}

function readDataFolder(text: string | undefined, root: string): string | Fault {
  const folder = resolve(root, text || '.regiekamer')
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return folder
  } catch {
    return new Fault(`REGIEKAMER_DATA wijst naar "${folder}", maar daar kan Regiekamer niet schrijven: kies een map waar dat wel mag.`)
  }
}

function readVoorbeeld(text: string | undefined): 'alle' | 'leeg' | Fault {
  if (!text || text === 'alle') return 'alle'
  if (text === 'leeg') return 'leeg'
  return new Fault(`REGIEKAMER_VOORBEELD is "${text}": kies "alle" (de voorbeelden, standaard) of "leeg".`)
}

function readAanbieders(file: string | undefined): AanbiederConfig[] | Fault {
  if (!file) return []
  if (!existsSync(file)) return new Fault(`REGIEKAMER_OIDC wijst naar "${file}", maar dat bestand bestaat niet.`)
  try {
    return z.array(Aanbieder).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    const where = error instanceof z.ZodError ? error.issues.map((issue) => issue.path.join('.')).join(', ') : 'het is geen JSON'
    return new Fault(`REGIEKAMER_OIDC: in "${file}" kloppen deze onderdelen niet: ${where}.`)
  }
}
