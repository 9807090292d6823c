import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { makeId } from '#platform/make-id.ts'
import { bind } from '#platform/http/bind.ts'
import type { Context, Visitor } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { identityApi, type Sessie } from '#platform/identity/contract.ts'
import { checkLocalLogin } from '#platform/identity/local-login.ts'
import { hashPassword, verifyPassword } from '#platform/identity/password.ts'
import { digestOfSecret, endSession, forgetSession, idleMinutes, startSession } from '#platform/identity/session.ts'
import { findPasswordHash, insertToken, listTokens, revokeToken, saveHoed, savePassword } from '#platform/identity/store.ts'

/** Handlers of signing in, hats and tokens. */
export function registerIdentity(app: FastifyInstance): void {
  bind(app, identityApi, {
    listAanbieders: async () => {
      const resultaten = app.house.aanbieders.map(({ code, naam }) => ({ code, naam }))
      return { resultaten, totaal: resultaten.length }
    },
    startSessie: async ({ body }, { request, reply }) => {
      const persoonId = await checkLocalLogin(request, body)
      await app.house.database.write(null, (db) => startSession(db, reply, { persoonId, aanbieder: null }))
      return { aangemeld: true }
    },
    readSessie: async (_, { visitor }) => sessieOf(visitor),
    endSessie: async (_, { db, visitor, reply }) => {
      if (visitor.sessieHash) await endSession(db, reply, visitor.sessieHash)
      return {}
    },
    wearHoed: async ({ body }, context) => wearHoed(context, body.aanstellingId),
    changeWachtwoord: async ({ body }, context) => changeWachtwoord(context, body),
    listTokens: async (_, { db, visitor }) => {
      const resultaten = (await listTokens(db, visitor.persoonId)).flatMap(({ aanstellingId, ...token }) => {
        const hoed = visitor.hoeden.find((candidate) => candidate.aanstellingId === aanstellingId)
        return hoed ? [{ ...token, organisatieNaam: hoed.organisatieNaam, regelingNaam: hoed.regelingNaam, rol: hoed.rol }] : []
      })
      return { resultaten, totaal: resultaten.length }
    },
    makeToken: async ({ body }, context) => makeToken(context, body),
    revokeToken: async ({ params }, { db, visitor }) => {
      const hash = await revokeToken(db, { id: params.id, persoonId: visitor.persoonId })
      if (!hash) throw notFound()
      forgetSession(hash)
      return {}
    },
  })
}

function sessieOf(visitor: Visitor): Sessie {
  const { persoonId, naam, email, actor, hoeden } = visitor
  const plain = hoeden.map((hoed) => ({ ...hoed, mandaten: [...hoed.mandaten] }))
  return {
    persoonId,
    naam,
    email,
    hoeden: plain,
    verlooptNaMinuten: idleMinutes,
    hoed: plain.find((hoed) => hoed.aanstellingId === actor?.hoed.aanstellingId) ?? null,
    permissies: [...(actor?.permissions ?? [])].sort(),
  }
}

async function wearHoed({ db, visitor, request }: Context, aanstellingId: string): Promise<Sessie> {
  const hoed = visitor.hoeden.find((candidate) => candidate.aanstellingId === aanstellingId)
  if (!hoed || !visitor.sessieHash) throw notFound()
  await saveHoed(db, { sessieHash: visitor.sessieHash, aanstellingId })
  forgetSession(visitor.sessieHash)
  const permissions = request.server.house.permissionsOf(hoed.rol)
  return sessieOf({ ...visitor, actor: { persoonId: visitor.persoonId, naam: visitor.naam, hoed, permissions, alleenLezen: false } })
}

async function changeWachtwoord({ db, visitor }: Context, { huidig, nieuw }: { huidig: string; nieuw: string }) {
  const hash = await findPasswordHash(db, visitor.persoonId)
  if (!hash) throw new Problem(409, 'geen-lokaal-account', 'U meldt zich aan via uw eigen organisatie: wijzig uw wachtwoord daar.')
  if (!(await verifyPassword(huidig, hash)))
    throw new Problem(409, 'wachtwoord-klopt-niet', 'Uw huidige wachtwoord klopt niet. Vul het opnieuw in.')
  await savePassword(db, { persoonId: visitor.persoonId, hash: await hashPassword(nieuw), keep: visitor.sessieHash })
  return {}
}

async function makeToken(
  { db, visitor, clock }: Context,
  { naam, alleenLezen, geldigDagen }: { naam: string; alleenLezen: boolean; geldigDagen: number },
) {
  const hoed = visitor.actor?.hoed
  if (!hoed) throw new Problem(409, 'geen-hoed', 'U hebt geen pet op: een token handelt altijd voor een organisatie.')
  // A token cannot make a stronger one than itself.
  if (!visitor.sessieHash) throw new Problem(403, 'mag-niet', 'Een token kan geen tokens maken: doe dit in de toepassing.')
  const geheim = `rk_${randomBytes(32).toString('base64url')}`
  const id = makeId()
  await insertToken(db, {
    id,
    hash: digestOfSecret(geheim),
    persoonId: visitor.persoonId,
    aanstellingId: hoed.aanstellingId,
    naam,
    alleenLezen,
    geldigDagen,
  })
  const now = clock.now()
  return {
    id,
    naam,
    alleenLezen,
    geheim,
    organisatieNaam: hoed.organisatieNaam,
    regelingNaam: hoed.regelingNaam,
    rol: hoed.rol,
    gemaaktOp: now.toISOString(),
    verlooptOp: new Date(now.getTime() + geldigDagen * 86_400_000).toISOString(),
    gebruiktOp: null,
  }
}
