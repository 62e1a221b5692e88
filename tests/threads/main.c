/* threads     Eight threads in the library at once, each with objects of its own and all with some
 * in common. Exit 0 if every answer was right; `make tsan` adds that no two of them raced. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/params.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 8, ROUNDS = 200, DRAW = 32 };

static atomic_ulong wrong;

static void expect(bool ok, const char *what)
{
    if (!ok && atomic_fetch_add(&wrong, 1) < 20)
        fprintf(stderr, "FAIL threads: %s\n", what);
}

/* ---- What all threads have in common ---- */

static EVP_RAND_CTX *shared_rand;
static CRYPTO_RWLOCK *lock;
static CRYPTO_ONCE once = CRYPTO_ONCE_STATIC_INIT;
static CRYPTO_THREAD_LOCAL local;
static int counted, guarded, begun;
static EVP_PKEY *keys[ROUNDS / 10]; /* of RSA, not used before */
static X509 *certs[ROUNDS / 10];    /* not looked into before */
static X509_CRL *crls[ROUNDS / 10];
static X509 *changed[ROUNDS / 10]; /* after they were encoded, and not signed again */
static unsigned char drawn[THREADS * ROUNDS * 3][DRAW];

static void begin(void)
{
    begun++;
}

/* ---- What each thread does, round by round ---- */

static void digest(void)
{
    static const unsigned char abc[] = {0xba, 0x78, 0x16, 0xbf}; /* FIPS 180-4's "abc" */
    unsigned char md[32];
    EVP_MD *fetched = EVP_MD_fetch(NULL, "SHA2-256", NULL);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    expect(EVP_DigestInit_ex(c, fetched, NULL) && EVP_DigestUpdate(c, "abc", 3) &&
               EVP_DigestFinal_ex(c, md, NULL) && memcmp(md, abc, 4) == 0,
           "a digest");
    EVP_MD_CTX_free(c);
    EVP_MD_free(fetched);
}

static void cipher(unsigned char seed)
{
    unsigned char key[16], iv[12] = {0}, text[100], sealed[100], tag[16], opened[100];
    int n;
    memset(key, seed, sizeof(key));
    memset(text, seed, sizeof(text));
    EVP_CIPHER *t = EVP_CIPHER_fetch(NULL, "AES-128-GCM", NULL);
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
    expect(EVP_EncryptInit_ex(c, t, NULL, key, iv) && EVP_EncryptUpdate(c, sealed, &n, text, 100) &&
               EVP_EncryptFinal_ex(c, sealed, &n) &&
               EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, tag),
           "sealing");
    expect(EVP_DecryptInit_ex(c, t, NULL, key, iv) &&
               EVP_DecryptUpdate(c, opened, &n, sealed, 100) &&
               EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, 16, tag) &&
               EVP_DecryptFinal_ex(c, opened + n, &n) && memcmp(opened, text, 100) == 0,
           "opening");
    EVP_CIPHER_CTX_free(c);
    EVP_CIPHER_free(t);
}

static void mac(void)
{
    unsigned char out[64] = {0};
    size_t n = 0;
    expect(EVP_Q_mac(NULL, "HMAC", NULL, "SHA2-256", NULL, "key", 3, out, 0, out, sizeof(out),
                     &n) != NULL &&
               n == 32,
           "a MAC");
}

static void random_bytes(int at)
{
    expect(RAND_bytes(drawn[at], DRAW) == 1, "RAND_bytes");
    expect(RAND_priv_bytes(drawn[at + 1], DRAW) == 1, "RAND_priv_bytes");
    expect(EVP_RAND_generate(shared_rand, drawn[at + 2], DRAW, 0, 0, NULL, 0) == 1,
           "EVP_RAND_generate, shared");
    if (at % 30 == 0)
        RAND_add(drawn[at], DRAW, 0);
}

/* A thread sees its own errors and nobody else's. */
static void errors(int thread)
{
    ERR_raise_data(ERR_LIB_USER, 100 + thread, "thread %d", thread);
    ERR_set_mark();
    ERR_raise(ERR_LIB_USER, 200 + thread);
    expect(ERR_pop_to_mark() == 1, "ERR_pop_to_mark");
    const char *data = NULL;
    unsigned long e = ERR_get_error_all(NULL, NULL, NULL, &data, NULL);
    char text[20];
    snprintf(text, sizeof(text), "thread %d", thread);
    expect(ERR_GET_REASON(e) == 100 + thread && strcmp(data, text) == 0, "its own error");
    expect(ERR_get_error() == 0, "and no other");
}

static void common_things(int thread)
{
    int seen;
    CRYPTO_THREAD_run_once(&once, begin);
    expect(begun == 1, "CRYPTO_THREAD_run_once");
    CRYPTO_atomic_add(&counted, 1, &seen, lock);
    CRYPTO_THREAD_write_lock(lock);
    guarded++;
    CRYPTO_THREAD_unlock(lock);
    void *mine = &drawn[thread];
    if (CRYPTO_THREAD_get_local(&local) == NULL)
        expect(CRYPTO_THREAD_set_local(&local, mine), "CRYPTO_THREAD_set_local");
    expect(CRYPTO_THREAD_get_local(&local) == mine, "CRYPTO_THREAD_get_local");
}

static void contexts(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *p = OSSL_PROVIDER_load(ctx, "default");
    unsigned char b[8];
    expect(ctx != NULL && p != NULL && RAND_bytes_ex(ctx, b, sizeof(b), 0) == 1, "a context");
    OSSL_PROVIDER_unload(p);
    OSSL_LIB_CTX_free(ctx);
    int i = CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_APP, 0, NULL, NULL, NULL, NULL);
    CRYPTO_EX_DATA d = {0};
    expect(i >= 0 && CRYPTO_new_ex_data(CRYPTO_EX_INDEX_APP, &d, &d) &&
               CRYPTO_set_ex_data(&d, i, &i) && CRYPTO_get_ex_data(&d, i) == &i,
           "application data");
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_APP, &d, &d);
    expect(EVP_add_cipher(EVP_aes_256_cbc()) && EVP_get_cipherbyname("AES-256-CBC") != NULL,
           "names");
}

/* All threads come to a fresh key at about the same time. */
static void sign(EVP_PKEY *key, unsigned char seed)
{
    unsigned char sig[256], m[10] = {seed};
    size_t len = sizeof(sig);
    EVP_MD_CTX *c = EVP_MD_CTX_new();
    expect(EVP_DigestSignInit(c, NULL, EVP_sha256(), NULL, key) == 1 &&
               EVP_DigestSign(c, sig, &len, m, sizeof(m)) == 1,
           "signing");
    EVP_MD_CTX_free(c);
    c = EVP_MD_CTX_new();
    expect(EVP_DigestVerifyInit(c, NULL, EVP_sha256(), NULL, key) == 1 &&
               EVP_DigestVerify(c, sig, len, m, sizeof(m)) == 1,
           "verifying");
    EVP_MD_CTX_free(c);
}

/* One thread's names are new while others look for theirs, and for the library's. 3.0 has no lock
 * on its table of created objects (its heap breaks here), so there main() creates them all. */
#ifdef ASSAY_TWIN
enum { CREATED_BEFORE = 1 };
#else
enum { CREATED_BEFORE = 0 };
#endif

static int object_names(int thread, int i, char oid[40], char name[40])
{
    snprintf(oid, 40, "1.3.6.1.4.1.96.%d.%d", thread, i);
    snprintf(name, 40, "threads %d %d", thread, i);
    return OBJ_sn2nid(name);
}

static void create_object(int thread, int i)
{
    char oid[40], name[40];
    expect(object_names(thread, i, oid, name) == NID_undef, "a name that is free");
    expect(OBJ_create(oid, name, NULL) != NID_undef, "an object's creation");
}

static void objects(int thread, int i)
{
    char oid[40], name[40];
    if (!CREATED_BEFORE)
        create_object(thread, i);
    int nid = object_names(thread, i, oid, name);
    expect(nid != NID_undef && OBJ_txt2nid(oid) == nid, "an object of its own");
    expect(OBJ_obj2nid(OBJ_nid2obj(NID_commonName)) == NID_commonName &&
               OBJ_txt2nid("2.5.4.3") == NID_commonName,
           "an object of all");
}

/* Its objects, its extensions and its digest are made by whichever thread comes first. */
static void certificate(X509 *x, X509_CRL *crl)
{
    unsigned char md[32];
    X509_REVOKED *r = NULL;
    expect(X509_NAME_entry_count(X509_get_subject_name(x)) == 1 &&
               ASN1_INTEGER_get(X509_get0_serialNumber(x)) == 5 && X509_get_ext_count(x) == 1 &&
               X509_cmp_current_time(X509_get0_notBefore(x)) < 0,
           "a certificate's fields");
    expect(X509_verify(x, X509_get0_pubkey(x)) == 1 && X509_get_X509_PUBKEY(x) != NULL,
           "a certificate's signature");
    expect((X509_get_extension_flags(x) & EXFLAG_CA) != 0 && X509_check_ca(x) == 1 &&
               X509_digest(x, EVP_sha1(), md, NULL) == 1 && X509_self_signed(x, 1) == 1,
           "a certificate's extensions");
    expect(X509_CRL_get0_by_cert(crl, &r, x) == 1 && r != NULL, "a CRL's entry");
    expect(X509_up_ref(x) == 1, "a reference");
    X509_free(x);
}

/* Whoever asks first encodes what was changed; what others were told stays where it is. */
static void changed_certificate(X509 *x)
{
    const ASN1_OCTET_STRING *id = X509_get0_subject_key_id(x);
    expect(X509_check_ca(x) == 1 && X509_get_pathlen(x) == 3 &&
               (X509_get_extension_flags(x) & EXFLAG_INVALID) == 0,
           "a changed certificate's extensions");
    expect(id != NULL && ASN1_STRING_length(id) == 2 && ASN1_STRING_get0_data(id)[1] == 7,
           "a changed certificate's identifier");
}

static X509 *change_certificate(const X509 *from)
{
    static const struct {
        int nid;
        const char *value;
    } exts[] = {{NID_basic_constraints, "CA:TRUE,pathlen:3"}, {NID_subject_key_identifier, "0507"}};
    X509 *x = X509_dup(from);
    X509_EXTENSION_free(X509_delete_ext(x, 0));
    for (size_t i = 0; i < 2; i++) {
        X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, exts[i].nid, exts[i].value);
        expect(e != NULL && X509_add_ext(x, e, -1) == 1, "an extension more");
        X509_EXTENSION_free(e);
    }
    return x;
}

static void make_certificates(void)
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    X509 *x = X509_new();
    X509_CRL *crl = X509_CRL_new();
    X509_REVOKED *r = X509_REVOKED_new();
    X509_EXTENSION *e = X509V3_EXT_conf_nid(NULL, NULL, NID_basic_constraints, "CA:TRUE");
    ASN1_INTEGER_set(X509_get_serialNumber(x), 5);
    X509_set_version(x, X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(x), -1000);
    X509_gmtime_adj(X509_getm_notAfter(x), 1000000);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC,
                               (const unsigned char *)"threads", -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(x));
    X509_set_pubkey(x, key);
    X509_add_ext(x, e, -1);
    X509_REVOKED_set_serialNumber(r, X509_get_serialNumber(x));
    X509_REVOKED_set_revocationDate(r, X509_getm_notBefore(x));
    X509_CRL_set_issuer_name(crl, X509_get_subject_name(x));
    X509_CRL_set1_lastUpdate(crl, X509_get0_notBefore(x));
    expect(X509_CRL_add0_revoked(crl, r) && X509_sign(x, key, NULL) > 0 &&
               X509_CRL_sign(crl, key, NULL) > 0,
           "a certificate and a CRL");
    for (int i = 0; i < ROUNDS / 10; i++) {
        certs[i] = X509_dup(x);
        crls[i] = X509_CRL_dup(crl);
    }
    X509_EXTENSION_free(e);
    X509_free(x);
    X509_CRL_free(crl);
    EVP_PKEY_free(key);
}

static void *work(void *arg)
{
    int thread = (int)(size_t)arg;
    for (int i = 0; i < ROUNDS; i++) {
        digest();
        cipher((unsigned char)thread);
        mac();
        random_bytes((thread * ROUNDS + i) * 3);
        errors(thread);
        common_things(thread);
        if (i % 10 == 0) {
            contexts();
            objects(thread, i);
            sign(keys[i / 10], (unsigned char)thread);
            certificate(certs[i / 10], crls[i / 10]);
            changed_certificate(changed[i / 10]);
        }
    }
    return NULL;
}

static int compare(const void *a, const void *b)
{
    return memcmp(a, b, DRAW);
}

int main(void)
{
    EVP_RAND *r = EVP_RAND_fetch(NULL, "CTR-DRBG", NULL);
    OSSL_PARAM p[] = {OSSL_PARAM_utf8_string(OSSL_DRBG_PARAM_CIPHER, (char *)"AES-256-CTR", 11),
                      OSSL_PARAM_END};
    shared_rand = EVP_RAND_CTX_new(r, NULL);
    EVP_RAND_free(r);
    lock = CRYPTO_THREAD_lock_new();
    expect(EVP_RAND_instantiate(shared_rand, 0, 0, NULL, 0, p) == 1 &&
               EVP_RAND_enable_locking(shared_rand) == 1 && lock != NULL &&
               CRYPTO_THREAD_init_local(&local, NULL),
           "what is shared");

    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)1024);
    for (int i = 0; i < ROUNDS / 10; i++)
        keys[i] = EVP_PKEY_dup(key);
    EVP_PKEY_free(key);
    make_certificates();
    for (int i = 0; i < ROUNDS / 10; i++)
        changed[i] = change_certificate(certs[i]);

    for (int i = 0; CREATED_BEFORE && i < THREADS * ROUNDS; i += 10)
        create_object(i / ROUNDS, i % ROUNDS);

    pthread_t threads[THREADS];
    for (size_t i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, work, (void *)i);
    for (size_t i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);

    expect(counted == THREADS * ROUNDS && guarded == THREADS * ROUNDS, "the counts");
    size_t n = sizeof(drawn) / DRAW;
    qsort(drawn, n, DRAW, compare);
    for (size_t i = 1; i < n; i++)
        expect(memcmp(drawn[i - 1], drawn[i], DRAW) != 0, "random bytes came twice");

    for (int i = 0; i < ROUNDS / 10; i++) {
        EVP_PKEY_free(keys[i]);
        X509_free(certs[i]);
        X509_free(changed[i]);
        X509_CRL_free(crls[i]);
    }
    CRYPTO_THREAD_cleanup_local(&local);
    CRYPTO_THREAD_lock_free(lock);
    EVP_RAND_CTX_free(shared_rand);
    printf("%d threads, %d rounds each, %zu draws, %lu failures\n", THREADS, ROUNDS, n,
           (unsigned long)wrong);
    return wrong != 0;
}
