/**
 * Flags of V8 for a Node process that runs the engine. Short-lived garbage of a flood of postbacks is
 * collected a little more often and takes 40 MB less (measured with `npm run bench`).
 */
export const ENGINE_NODE_FLAGS = ['--max-semi-space-size=8'] as const;

/** For the first process, which only starts the others and hears of them. */
export const PARENT_NODE_FLAGS = ['--max-semi-space-size=1'] as const;

/**
 * For the environment of these processes. glibc gives each thread an arena of its own that keeps what was freed in it;
 * two for all of them take 25 MB less. A large block is given back when it is freed; without this glibc keeps larger
 * and larger ones after each. It means nothing elsewhere.
 */
export const ENGINE_ENVIRONMENT = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' } as const;
