import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Cost as OWASP advises for scrypt: 128 MiB and some 0.3 s per try. */
const cost = { N: 2 ** 17, r: 8, p: 1 }
const keyLength = 32

/** Shortest password that is accepted; no other rules, paste allowed (WCAG 3.3.8, NIST SP 800-63B). */
export const shortestPassword = 12

/** Hash to keep: `scrypt$N$r$p$salt$key`, so that the cost can rise later without breaking older ones. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, { salt, ...cost })
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$')
}

/** Compares in constant time. Without a hash (unknown account) it costs the same, so that time tells nothing. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (hash ?? unknownAccount).split('$')
  const derived = await derive(password, { salt: Buffer.from(salt!, 'base64'), N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(derived, Buffer.from(key!, 'base64')) && hash !== null
}

const unknownAccount = [
  'scrypt',
  cost.N,
  cost.r,
  cost.p,
  Buffer.alloc(16).toString('base64'),
  Buffer.alloc(keyLength).toString('base64'),
].join('$')

function derive(password: string, { salt, N, r, p }: { salt: Buffer; N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
