/* MADE(constraint, v): the compiler makes v, and knows nothing about it from then on; MADE_NOW: and
 * it does so at this place in the program. Not under clang's MemorySanitizer, which takes it for a
 * leak of v. */
#ifndef ASSAY_OPT_NOW_H
#define ASSAY_OPT_NOW_H

#if defined(__has_feature)
#if __has_feature(memory_sanitizer)
#define MADE(constraint, v)     (void)(v)
#define MADE_NOW(constraint, v) (void)(v)
#endif
#endif

#ifndef MADE_NOW
#define MADE(constraint, v)     __asm__("" : "+" constraint(v))
#define MADE_NOW(constraint, v) __asm__ volatile("" : "+" constraint(v))
#endif

#endif
