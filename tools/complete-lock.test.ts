import { describe, expect, test } from 'vitest'
import { describePlatform, missingOptionals } from './complete-lock.ts'

describe('a package of another platform', () => {
  test.each([
    ['@oxlint/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@oxlint-tsgolint/darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@myriaddreamin/typst-ts-node-compiler-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
    ['@myriaddreamin/typst-ts-node-compiler-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['lightningcss-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ])('%s', (name, platform) => {
    expect(describePlatform(name)).toEqual(platform)
  })

  test('whose name says nothing is not guessed at', () => {
    expect(() => describePlatform('fsevents')).toThrow(/describe it by hand/)
  })

  test('is for development only when the package that asks for it is', () => {
    const asking = (dev: boolean) => ({ 'node_modules/a': { ...(dev ? { dev } : {}), optionalDependencies: { 'a-win32-x64': '1.0.0' } } })
    expect(missingOptionals(asking(true))).toEqual([{ name: 'a-win32-x64', version: '1.0.0', isDev: true }])
    expect(missingOptionals(asking(false))).toEqual([{ name: 'a-win32-x64', version: '1.0.0', isDev: false }])
  })
})
