/* Calls on certificates and names: what was set is read back, what is written is read again. */
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <string.h>

#include "fuzz/x509/world.h"

/* ---- Where certificates come from ---- */

static long read_cert(struct world *w)
{
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr;
    ERR_clear_error();
    X509 *x = d2i_X509_AUX(NULL, &p, (long)der.len);
    if (x == NULL)
        return reasoned(0);
    X509_free(w->cert);
    w->cert = x;
    return p - der.ptr;
}

static long read_into(struct world *w)
{
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr;
    X509 *x = w->cert;
    w->cert = NULL;
    if (d2i_X509_AUX(&x, &p, (long)der.len) != NULL)
        w->cert = x;
    return w->cert != NULL;
}

/* A fresh one for the fixed key, in place of what was there. */
static long fresh(struct world *w)
{
    X509_free(w->cert);
    w->cert = X509_new_ex(NULL, arg(w) != 0 ? "provider=default" : NULL);
    return w->cert != NULL;
}

/* It is put aside, and what was aside is taken out. */
static long swap(struct world *w)
{
    X509 *x = w->cert;
    w->cert = w->other;
    w->other = x;
    return 1;
}

static long dup(struct world *w)
{
    X509 *x = X509_dup(the_cert(w));
    if (x == NULL)
        return 0;
    must(X509_cmp(x, w->cert) == 0, "a copy isn't the same");
    X509_free(w->other);
    w->other = x;
    return 1;
}

static long push(struct world *w)
{
    unsigned flags = arg(w);
    return the_cert(w) != NULL && the_certs(w) != NULL
               ? X509_add_cert(w->certs, w->cert, (int)((flags & 0x1e) | X509_ADD_FLAG_UP_REF))
               : -1;
}

static long push_all(struct world *w)
{
    STACK_OF(X509) *copy = the_certs(w) == NULL ? NULL : X509_chain_up_ref(w->certs);
    long ok = copy == NULL
                  ? -1
                  : X509_add_certs(w->certs, copy, (int)((arg(w) & 0x1e) | X509_ADD_FLAG_UP_REF));
    sk_X509_pop_free(copy, X509_free);
    return sk_X509_num(w->certs) > 40 ? -2 : ok;
}

/* ---- Setters, and what they set ---- */

static long set_version(struct world *w)
{
    long v = (signed char)arg(w);
    if (the_cert(w) == NULL || !X509_set_version(w->cert, v))
        return 0;
    must(X509_get_version(w->cert) == v, "another version");
    return 1;
}

static long set_serial(struct world *w)
{
    struct slice digits = arg_bytes(w);
    ASN1_INTEGER *n = ASN1_INTEGER_new();
    long ok = n != NULL && ASN1_STRING_set(n, digits.ptr, (int)digits.len) && the_cert(w) != NULL &&
              X509_set_serialNumber(w->cert, n);
    must(!ok || ASN1_INTEGER_cmp(X509_get_serialNumber(w->cert), n) == 0, "another number");
    ASN1_INTEGER_free(n);
    return ok && X509_set_serialNumber(w->cert, X509_get_serialNumber(w->cert));
}

static long set_times(struct world *w)
{
    const char *text = arg_text(w);
    ASN1_TIME *t = ASN1_TIME_new();
    long ok = t != NULL && ASN1_TIME_set_string(t, text) && the_cert(w) != NULL &&
              X509_set1_notBefore(w->cert, t) && X509_set1_notAfter(w->cert, t);
    must(!ok || ASN1_TIME_compare(X509_get0_notAfter(w->cert), t) == 0, "another time");
    must(!ok || ASN1_TIME_compare(X509_getm_notBefore(w->cert), X509_getm_notAfter(w->cert)) == 0,
         "two times");
    ASN1_TIME_free(t);
    return ok;
}

static long set_names(struct world *w)
{
    X509_NAME *n = the_name(w);
    if (n == NULL || the_cert(w) == NULL || !X509_set_subject_name(w->cert, n) ||
        !X509_set_issuer_name(w->cert, n))
        return 0;
    must(X509_NAME_cmp(X509_get_subject_name(w->cert), n) == 0, "another name");
    must(X509_NAME_cmp(X509_get_subject_name(w->cert), X509_get_issuer_name(w->cert)) == 0,
         "two names");
    return 1;
}

static long set_issuer(struct world *w)
{
    return the_cert(w) != NULL && w->other != NULL &&
           X509_set_issuer_name(w->cert, X509_get_subject_name(w->other));
}

static long read_key(struct world *w)
{
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr;
    EVP_PKEY *key = d2i_AutoPrivateKey(NULL, &p, (long)der.len);
    if (key == NULL)
        return reasoned(0);
    EVP_PKEY_free(w->key);
    w->key = key;
    return EVP_PKEY_get_base_id(key);
}

static long set_key(struct world *w)
{
    if (the_cert(w) == NULL || the_key(w) == NULL || !X509_set_pubkey(w->cert, w->key))
        return 0;
    EVP_PKEY *key = X509_get_pubkey(w->cert);
    must(key != NULL && EVP_PKEY_eq(key, w->key) == 1, "another key");
    must(X509_check_private_key(w->cert, w->key) == 1, "it isn't its key");
    EVP_PKEY_free(key);
    return 1;
}

static const EVP_MD *digest(unsigned n)
{
    return n % 4 == 1 ? EVP_sha256() : n % 4 == 2 ? EVP_sha384() : n % 4 == 3 ? EVP_sha1() : NULL;
}

static long sign(struct world *w)
{
    const EVP_MD *md = digest(arg(w));
    if (the_cert(w) == NULL || the_key(w) == NULL)
        return 0;
    ERR_clear_error();
    int n = X509_sign(w->cert, w->key, md);
    reasoned(n);
    if (n > 0)
        must(believe || X509_verify(w->cert, w->key) == 1, "what was signed isn't right");
    return n;
}

static long sign_ctx(struct world *w)
{
    unsigned how = arg(w);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *p = NULL;
    int n = 0;
    if (ctx != NULL && the_cert(w) != NULL && the_key(w) != NULL &&
        EVP_DigestSignInit(ctx, &p, digest(how), NULL, w->key) > 0) {
        if ((how & 16) != 0)
            EVP_PKEY_CTX_set_rsa_padding(p, RSA_PKCS1_PSS_PADDING);
        n = X509_sign_ctx(w->cert, ctx);
    }
    EVP_MD_CTX_free(ctx);
    return n > 0;
}

static long verify(struct world *w)
{
    X509 *by = w->other != NULL ? w->other : the_cert(w);
    EVP_PKEY *key = by == NULL ? NULL : X509_get0_pubkey(by);
    return the_cert(w) != NULL && key != NULL ? X509_verify(w->cert, key) : -2;
}

static long check_key(struct world *w)
{
    if (the_cert(w) == NULL || the_key(w) == NULL)
        return -1;
    X509_certificate_type(w->cert, w->key);
    ERR_clear_error();
    return reasoned(X509_check_private_key(w->cert, w->key));
}

/* ---- What it says ---- */

static long facts(struct world *w)
{
    const ASN1_BIT_STRING *a, *b;
    const X509_ALGOR *alg;
    X509 *x = the_cert(w);
    int md, key, bits;
    uint32_t flags;
    if (x == NULL)
        return 0;
    X509_get0_signature(&a, &alg, x);
    X509_get0_uids(x, &a, &b);
    long sum = X509_get_signature_nid(x) + X509_get_signature_type(x) +
               X509_get_signature_info(x, &md, &key, &bits, &flags) + X509_get_pathlen(x) +
               X509_get_proxy_pathlen(x) + (long)X509_get_key_usage(x) +
               (long)X509_get_extended_key_usage(x) + (long)X509_get_extension_flags(x) +
               X509_check_ca(x) + X509_self_signed(x, 1) + (X509_get0_pubkey_bitstr(x) != NULL) +
               (X509_get0_subject_key_id(x) != NULL) + (X509_get0_authority_key_id(x) != NULL) +
               (X509_get0_authority_issuer(x) != NULL) + (X509_get0_authority_serial(x) != NULL);
    return sum + (X509_get0_subject_key_id(x) != NULL) + (X509_get0_authority_serial(x) != NULL);
}

static long hashes(struct world *w)
{
    unsigned char md[EVP_MAX_MD_SIZE] = {0};
    unsigned n = 0, sum = 0;
    EVP_MD *used = NULL;
    int fallback = 0;
    X509 *x = the_cert(w);
    if (x == NULL)
        return 0;
    unsigned long h = X509_subject_name_hash(x) ^ X509_issuer_name_hash(x) << 1 ^
                      X509_subject_name_hash_old(x) << 2 ^ X509_issuer_name_hash_old(x) << 3 ^
                      X509_issuer_and_serial_hash(x) << 4;
    const EVP_MD *kinds[] = {EVP_sha1(), EVP_sha256(), EVP_sha384()};
    for (int i = 0; i < 3; i++) {
        sum += (unsigned)X509_digest(x, kinds[i], md, &n) + md[0];
        sum += (unsigned)X509_pubkey_digest(x, kinds[i], md, &n) + md[0];
        sum += (unsigned)X509_NAME_digest(X509_get_subject_name(x), kinds[i], md, &n) + md[0];
    }
    ASN1_OCTET_STRING *d = X509_digest_sig(x, &used, &fallback);
    sum += (unsigned)ASN1_STRING_length(d != NULL ? d : X509_get_serialNumber(x));
    ASN1_OCTET_STRING_free(d);
    EVP_MD_free(used);
    return (long)(h + sum);
}

static long compare(struct world *w)
{
    X509 *x = the_cert(w), *y = w->other != NULL ? w->other : x;
    if (x == NULL)
        return 0;
    must(X509_cmp(x, y) == -X509_cmp(y, x), "the order isn't one");
    must(X509_issuer_name_cmp(x, x) == 0, "not its own name");
    int kinds[] = {X509_cmp(x, y),
                   X509_issuer_and_serial_cmp(x, y),
                   X509_subject_name_cmp(x, y),
                   X509_issuer_name_cmp(x, y),
                   X509_check_issued(x, y),
                   X509_check_akid(x, NULL)};
    long sum = 0;
    for (int i = 0; i < 6; i++)
        sum = 3 * sum + (kinds[i] > 0) - (kinds[i] < 0);
    AUTHORITY_KEYID *akid = X509_get_ext_d2i(y, NID_authority_key_identifier, NULL, NULL);
    if (akid != NULL)
        sum += X509_check_akid(x, akid);
    AUTHORITY_KEYID_free(akid);
    return sum;
}

static long find(struct world *w)
{
    X509 *x = the_cert(w);
    if (x == NULL || w->certs == NULL)
        return 0;
    X509 *a = X509_find_by_subject(w->certs, X509_get_subject_name(x));
    X509 *b =
        X509_find_by_issuer_and_serial(w->certs, X509_get_issuer_name(x), X509_get_serialNumber(x));
    must(a == NULL || X509_subject_name_cmp(a, x) == 0, "another subject is found");
    must(b == NULL || X509_issuer_and_serial_cmp(b, x) == 0, "another number is found");
    return (a != NULL) + 2 * (b != NULL) + 4 * X509_get_pubkey_parameters(the_key(w), w->certs);
}

static long print(struct world *w)
{
    unsigned long flags = arg(w) | (unsigned long)arg(w) << 8;
    unsigned long names = arg(w) | (unsigned long)arg(w) << 16;
    X509 *x = the_cert(w);
    if (x == NULL || w->out == NULL)
        return 0;
    FILE *null = fopen("/dev/null", "w");
    if (null != NULL) {
        X509_print_fp(null, x);
        X509_print_ex_fp(null, x, names, flags);
        X509_NAME_print_ex_fp(null, X509_get_subject_name(x), 2, names);
        fclose(null);
    }
    X509_aux_print(w->out, x, 2);
    X509_ocspid_print(w->out, x);
    X509_NAME_print(w->out, X509_get_issuer_name(x), 16);
    return X509_print(w->out, x) + X509_print_ex(w->out, x, names, flags) +
           X509_NAME_print_ex(w->out, X509_get_subject_name(x), 2, names);
}

/* It is written every way that there is, and read again the same. */
static long anew(struct world *w)
{
    X509 *x = the_cert(w), *y = NULL, *z = NULL;
    BIO *b = BIO_new(BIO_s_mem());
    unsigned char *der = NULL, *tbs = NULL, *fixed;
    int n = x == NULL ? 0 : i2d_X509_AUX(x, &der);
    const unsigned char *p = der;
    if (n > 0 && b != NULL && i2d_X509_bio(b, x) > 0) {
        z = d2i_X509_bio(b, NULL);
        y = d2i_X509_AUX(NULL, &p, n);
        must(y != NULL && p == der + n && X509_cmp(x, y) == 0, "it isn't read again");
        must(z != NULL && X509_cmp(x, z) == 0, "it isn't read again out of a BIO");
        must(y == NULL || i2d_X509_AUX(y, NULL) == n, "its settings aren't the same");
        fixed = der;
        must(i2d_X509_AUX(x, &fixed) == n && fixed == der + n, "not the same length");
        must(y == NULL || i2d_re_X509_tbs(y, &tbs) < 0 || tbs != NULL, "it isn't encoded anew");
    }
    OPENSSL_free(der);
    OPENSSL_free(tbs);
    X509_free(y);
    X509_free(z);
    BIO_free(b);
    return n;
}

/* ---- Trust settings ---- */

static long owner(struct world *w)
{
    struct slice a = arg_bytes(w), b = arg_bytes(w);
    X509 *x = the_cert(w);
    int n = -1, m = -1;
    if (x == NULL || !X509_alias_set1(x, a.ptr, (int)a.len) ||
        !X509_keyid_set1(x, b.ptr, (int)b.len))
        return 0;
    const unsigned char *alias = X509_alias_get0(x, &n), *id = X509_keyid_get0(x, &m);
    must((alias == NULL && a.ptr == NULL) || (n == (int)a.len && memcmp(alias, a.ptr, a.len) == 0),
         "another name");
    must((id == NULL && b.ptr == NULL) || (m == (int)b.len && memcmp(id, b.ptr, b.len) == 0),
         "another number");
    return n + m + X509_trusted(x);
}

static long trust(struct world *w)
{
    ASN1_OBJECT *o = OBJ_nid2obj(arg_nid(w));
    X509 *x = the_cert(w);
    unsigned how = arg(w);
    if (x == NULL)
        return 0;
    long ok = (how & 1) != 0 ? X509_add1_trust_object(x, o) : X509_add1_reject_object(x, o);
    if ((how & 2) != 0)
        X509_trust_clear(x);
    if ((how & 4) != 0)
        X509_reject_clear(x);
    must((how & 2) == 0 || sk_ASN1_OBJECT_num(X509_get0_trust_objects(x)) <= 0, "still trusted");
    return ok + 2 * sk_ASN1_OBJECT_num(X509_get0_reject_objects(x));
}

static int trusts_all(X509_TRUST *t, X509 *x, int flags)
{
    (void)t, (void)x, (void)flags;
    return X509_TRUST_TRUSTED;
}

static int trusts_none(int id, X509 *x, int flags)
{
    (void)id, (void)x, (void)flags;
    return X509_TRUST_UNTRUSTED;
}

static long trusted_for(struct world *w)
{
    unsigned id = arg(w), how = arg(w);
    char name[] = "a kind";
    if (the_cert(w) == NULL)
        return 0;
    if ((how & 1) != 0)
        /* past the known kinds: what is changed of one of those stays */
        X509_TRUST_add((int)id + X509_TRUST_MAX + 1, X509_TRUST_DYNAMIC_NAME, trusts_all, name, 7,
                       NULL);
    int (*before)(int, X509 *, int) = (how & 2) != 0 ? X509_TRUST_set_default(trusts_none) : NULL;
    long sum = 0;
    for (int i = 0; i < X509_TRUST_get_count(); i++) {
        X509_TRUST *t = X509_TRUST_get0(i);
        int set = 0;
        must(X509_TRUST_set(&set, X509_TRUST_get_trust(t)) && set == X509_TRUST_get_trust(t),
             "a kind of trust isn't one");
        must(X509_TRUST_get_by_id(set) == i, "another kind is found");
        sum = 5 * sum + X509_check_trust(w->cert, set, (int)(how & 24)) +
              (X509_TRUST_get0_name(t) != NULL) + X509_TRUST_get_flags(t);
        sum &= 0xffffff;
    }
    sum += X509_check_trust(w->cert, (int)id, (int)(how & 24)) + X509_TRUST_set((int[1]){0}, 77);
    sum += X509_check_trust(w->cert, 0, 0) + X509_check_trust(w->cert, -1, 0);
    if (before != NULL)
        X509_TRUST_set_default(before);
    return sum;
}

const struct op cert_ops[] = {
    {"cert.read", read_cert},
    {"cert.read_into", read_into},
    {"cert.fresh", fresh},
    {"cert.swap", swap},
    {"cert.dup", dup},
    {"cert.push", push},
    {"cert.push_all", push_all},
    {"cert.version", set_version},
    {"cert.serial", set_serial},
    {"cert.times", set_times},
    {"cert.names", set_names},
    {"cert.issuer", set_issuer},
    {"key.read", read_key},
    {"cert.key", set_key},
    {"cert.sign", sign},
    {"cert.sign_ctx", sign_ctx},
    {"cert.verify", verify},
    {"cert.check_key", check_key},
    {"cert.facts", facts},
    {"cert.hashes", hashes},
    {"cert.compare", compare},
    {"cert.find", find},
    {"cert.print", print},
    {"cert.round", anew},
    {"cert.owner", owner},
    {"cert.trust", trust},
    {"cert.trusted_for", trusted_for},
    {NULL, NULL},
};
