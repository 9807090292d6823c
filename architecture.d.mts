export const mayImport: Record<string, readonly string[]>
