/**
 * Flags of V8 for a Node process that runs the gate or the engine. A small nursery, and a heap that is collected again
 * when it has grown by 40 %: garbage of a flood of postbacks is collected more often, and the two hold some 80 MB less
 * while it lasts (`npm run bench:gate -- memory`).
 */
export const ENGINE_NODE_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=40'] as const;

/** For the first process, which only starts the others and hears of them. */
export const PARENT_NODE_FLAGS = ['--max-semi-space-size=1'] as const;

/**
 * For the environment of these processes. glibc gives each thread an arena of its own that keeps what was freed in it:
 * they have one together. A large block is given back when it is freed; without this glibc keeps larger
 * and larger ones after each. It means nothing elsewhere.
 */
export const ENGINE_ENVIRONMENT = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' } as const;
