/* Lists of cipher suites in the order of preference, shared by reference, and the two languages
 * that they are written in: SSL_CTX_set_cipher_list(3). */
#ifndef ASSAY_SSL_CIPHER_LIST_H
#define ASSAY_SSL_CIPHER_LIST_H

#include <openssl/ssl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

struct cipher_list {
    _Atomic int references;
    STACK_OF(SSL_CIPHER) * _Atomic stack; /* made when it is first asked for */
    size_t n;
    const SSL_CIPHER *suite[];
};

/* A new list of the n suites, or NULL with an error. */
struct cipher_list *cipher_list_new(const SSL_CIPHER *const *suites, size_t n);
/* Both lists' suites, the first's first: a new list, or NULL with an error. */
struct cipher_list *cipher_list_join(const struct cipher_list *a, const struct cipher_list *b);
struct cipher_list *cipher_list_share(struct cipher_list *l); /* l, with one reference more */
void cipher_list_free(struct cipher_list *l);                 /* one less; NULL is nothing */
/* The list's own stack, which lives as long; NULL if there is no memory. */
STACK_OF(SSL_CIPHER) * cipher_list_stack(struct cipher_list *l);

/* What a rule string says besides the list. */
struct cipher_rules_said {
    int security_level;   /* of @SECLEVEL, or -1 */
    unsigned int suite_b; /* SSL_CERT_FLAG_SUITEB_*, or 0 */
};

/* A new list by the rules of ciphers(1), up to TLS 1.2. false with an error for a malformed rule,
 * or where nothing is left. */
bool cipher_list_make(const char *rules, struct cipher_list **out, struct cipher_rules_said *said);

/* A new list of suites, of any version, by their standards' names with colons; those unknown are
 * left out. false with an error if there are names, but none is known. */
bool ciphersuites_make(const char *names, struct cipher_list **out);

#endif
