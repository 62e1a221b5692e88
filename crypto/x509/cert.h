/* A certificate (RFC 5280, 4.1) as this library keeps it: parsed once, into slices of its own
 * bytes.
 *
 * d2i_X509 makes one allocation, the struct and behind it a copy of the DER, and checks everything
 * in one walk. Objects that accessors hand out (names, times, the key, the stack of extensions) are
 * made at first use and published by compare-and-swap, so that threads may share a certificate
 * without a lock. Once there is an object it is the field: what a program changes in it is what the
 * accessors below tell and what the next signature covers. i2d_X509 gives the bytes that came,
 * until a setter makes them stale.
 *
 * What verifies chains uses the accessors of this header: none of them allocates or raises an
 * error, unless it says so. */
#ifndef ASSAY_X509_CERT_H
#define ASSAY_X509_CERT_H

#include <openssl/x509.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "crypto/bytes/builder.h"
#include "crypto/bytes/reader.h"

/* The fields, in their order. Those up to X509_EXTENSIONS_FIELD are TBSCertificate's. */
enum x509_field {
    X509_SERIAL,
    X509_TBS_ALG,
    X509_ISSUER,
    X509_NOT_BEFORE,
    X509_NOT_AFTER,
    X509_SUBJECT,
    X509_SPKI,
    X509_ISSUER_UID,
    X509_SUBJECT_UID,
    X509_EXTS,
    X509_ALG,
    X509_SIGNATURE,
    X509_FIELDS
};

/* Where they are: whole elements, with tags and lengths; of an absent one, ptr is NULL. */
struct x509_parts {
    struct slice der, tbs; /* Certificate, TBSCertificate */
    struct slice at[X509_FIELDS];
    long version; /* 0: v1 */
};

/* Takes a certificate off the front of `in`; false, and `in` is where it was, if it isn't one. All
 * that d2i_X509(3) refuses is refused here; what is in the signature, the key and the values of
 * extensions isn't looked at. */
bool x509_parse(struct slice *in, struct x509_parts *out);

/* What of a certificate's extensions is needed to verify it, decoded once: crypto/x509v3/. It is
 * made from x509_extensions(), kept at x->ext_cache, and freed with the certificate or when a
 * setter changes it, by x509_ext_cache_free. */
struct x509_ext_cache;
void x509_ext_cache_free(struct x509_ext_cache *cache);

/* Trust settings and names of the file's owner, X509_AUX: crypto/x509/aux.c. */
typedef struct x509_cert_aux_st x509_aux;

/* A digest of the whole certificate, made at first use. */
struct x509_digest {
    atomic_int state; /* 0: none; 1: someone writes it; 2: it is there */
    uint8_t md[32];
};

/* Encodings of what was changed, the newest first. Each lives as long as the certificate: what was
 * read out of it may point there. */
struct x509_encoding {
    struct x509_encoding *older;
    size_t len;
    uint8_t der[];
};

struct x509_st {
    struct x509_parts p;
    _Atomic(void *) object[X509_FIELDS]; /* as x509_object makes them, or NULL */
    _Atomic(EVP_PKEY *) key;             /* unless object[X509_SPKI] has it */
    _Atomic(struct x509_ext_cache *) ext_cache;
    bool modified; /* by a setter, since it was encoded: p.der and p.tbs are stale */
    x509_aux *aux;
    ASN1_OCTET_STRING *distinguishing_id;
    OSSL_LIB_CTX *libctx;
    char *propq;

    /* Each thread that verifies counts itself in and out, which takes the line of the cache from
     * the others; so nothing lies within 64 bytes of it that they read. */
    uint8_t *owned;                       /* p's bytes, unless they are behind the struct */
    _Atomic(struct x509_encoding *) exts; /* of a stack of extensions that was changed */
    CRYPTO_EX_DATA ex_data;
    struct x509_digest sha1;
    atomic_int references;
    struct x509_digest sha256;
    uint8_t apart[24];
};

/* The object of a field: ASN1_INTEGER, X509_ALGOR, X509_NAME, ASN1_TIME, X509_PUBKEY,
 * ASN1_BIT_STRING or STACK_OF(X509_EXTENSION). NULL if the field is absent, or, with an error, out
 * of memory. It stays the certificate's. */
void *x509_object(const X509 *x, enum x509_field field);

/* ---- Accessors ---- */

/* The names, whole. */
struct slice x509_subject_der(const X509 *x);
struct slice x509_issuer_der(const X509 *x);

/* INTEGER's contents, two's complement, as short as can be; as it was last encoded. */
struct slice x509_serial(const X509 *x);

/* The time's text as it is in the certificate; *type: V_ASN1_UTCTIME or V_ASN1_GENERALIZEDTIME. */
struct slice x509_not_before(const X509 *x, int *type);
struct slice x509_not_after(const X509 *x, int *type);

/* Whether there is an object of the field, which a program may have and change. */
bool x509_has_object(const X509 *x, enum x509_field field);

/* subjectPublicKey: the BIT STRING's bytes, that of unused bits left out. */
struct slice x509_spki_bits(const X509 *x);

/* The contents of the SEQUENCE OF Extension; empty without extensions. Where a program has changed
 * the stack they are encoded again: an allocation, which when it fails gives the old ones. */
struct slice x509_extensions(const X509 *x);

/* The public key, which stays the certificate's; NULL with an error if it can't be decoded. Made at
 * first use. */
EVP_PKEY *x509_key(const X509 *x);

/* Digests of the whole DER, 20 and 32 bytes, kept once made. */
void x509_sha1(const X509 *x, uint8_t md[20]);
void x509_sha256(const X509 *x, uint8_t md[32]);

/* Whether the certificates are the same, byte for byte. */
bool x509_equal(const X509 *a, const X509 *b);

/* Whether the signature over TBSCertificate is of `key`: 1, 0, or below 0 with an error. The two
 * AlgorithmIdentifiers have to be the same. */
int x509_signature_by(const X509 *x, EVP_PKEY *key);

/* ---- One extension out of a slice of them ---- */

struct x509_ext {
    struct slice oid;   /* contents */
    struct slice value; /* OCTET STRING's contents */
    bool critical;
};

/* The next Extension; false at the end (and where one is malformed, which x509_parse lets through
 * nowhere). */
bool x509_next_ext(struct slice *exts, struct x509_ext *out);

/* ---- Names as slices: whole elements that x509_name_check found right ---- */

/* A Name whose strings are what their types say, as d2i_X509_NAME(3) has it. */
bool x509_name_check(struct slice name);

/* Equal by RFC 5280, 7.1, as X509_NAME_cmp has it: letters' case, and white space at the ends and
 * its amount inside, aside. Allocates nothing. */
bool x509_name_slice_equal(struct slice a, struct slice b);

/* The order of X509_NAME_cmp: below, above or 0. Out of memory: -2. */
int x509_name_slice_cmp(struct slice a, struct slice b);

/* The canonical form: the RDNs' SETs one after the other, without the SEQUENCE round them; every
 * character string is a UTF8String in small letters, trimmed. This allocates. */
void x509_name_canon(struct builder *b, struct slice name);

/* Whether `name` begins with the RDNs of `base`, in canonical form: name constraints' directoryName
 * (RFC 5280, 4.2.1.10). */
bool x509_name_slice_within(struct slice name, struct slice base);

/* A hash of the canonical form for look-ups in memory: equal names have equal hashes. Not the one
 * of X509_NAME_hash. Allocates nothing. */
uint64_t x509_name_slice_hash(struct slice name);

/* X509_NAME: its encoding, which lives until the name is changed or freed; of one that was changed
 * it is made again here: an allocation, which when it fails gives an empty slice and an error. */
struct slice x509_name_der(const X509_NAME *name);

/* A new object of an encoding; NULL with an error. */
X509_NAME *x509_name_of(struct slice der);

#endif
