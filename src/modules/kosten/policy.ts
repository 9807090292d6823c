/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {}
