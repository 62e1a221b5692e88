/* A provider of the tests' own: whatever has OSSL_provider_init's type can be built in. */
#ifndef ASSAY_TESTS_PROVIDER_FOREIGN_H
#define ASSAY_TESTS_PROVIDER_FOREIGN_H

#include <openssl/core.h>
#include <openssl/core_dispatch.h>

OSSL_provider_init_fn foreign_init, foreign_refuse; /* which fails */

/* A callback for its capability "FOREIGN": puts the number into the int at arg. */
int foreign_number(const OSSL_PARAM params[], void *arg);

/* What the provider noted since the last call: one letter an event. */
const char *foreign_notes(void);
void foreign_note(char what);

/* The library's functions, as the provider got them. */
struct foreign_core {
    const OSSL_CORE_HANDLE *handle;
    const OSSL_DISPATCH *functions;
};
extern struct foreign_core foreign_core;

/* The library's function of that number, or NULL. */
void (*foreign_function(int number))(void);

/* An entry of a table. */
#define FOREIGN_FUNCTION(id, function)   \
    {                                    \
        (id), (void (*)(void))(function) \
    }

/* Its algorithms: foreign_digest.c and so on. */
extern const OSSL_ALGORITHM foreign_digests[], foreign_ciphers[], foreign_macs[], foreign_kdfs[],
    foreign_rands[], foreign_keys[], foreign_encoders[], foreign_decoders[], foreign_signatures[],
    foreign_exchanges[], foreign_asym_ciphers[], foreign_kems[], foreign_stores[];

/* Raises one of its reasons. */
enum { FOREIGN_BAD_LENGTH = 1, FOREIGN_NOT_NOW };
void foreign_raise(unsigned reason, const char *format, ...);

#endif
