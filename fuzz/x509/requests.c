/* Calls on names, attributes, requests, keys, SPKACs. */
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <string.h>

#include "fuzz/x509/world.h"

/* ---- Names ---- */

static long read_name(struct world *w)
{
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr;
    ERR_clear_error();
    X509_NAME *n = d2i_X509_NAME(NULL, &p, (long)der.len);
    if (n == NULL)
        return reasoned(0);
    X509_NAME_free(w->name);
    w->name = n;
    return X509_NAME_entry_count(n);
}

static long add(struct world *w)
{
    const char *field = arg_text(w);
    struct slice s = arg_bytes(w);
    unsigned type = arg(w), loc = arg(w);
    static const int kinds[] = {MBSTRING_UTF8,
                                MBSTRING_ASC,
                                MBSTRING_BMP,
                                V_ASN1_PRINTABLESTRING,
                                V_ASN1_UTF8STRING,
                                V_ASN1_T61STRING,
                                -1};
    X509_NAME *n = the_name(w);
    int before = n == NULL ? 0 : X509_NAME_entry_count(n);
    if (n == NULL || before > 30)
        return -1;
    ERR_clear_error();
    long ok = X509_NAME_add_entry_by_txt(n, field, kinds[type % 7], s.ptr, (int)s.len,
                                         (signed char)loc, (int)(loc % 3) - 1);
    must(X509_NAME_entry_count(n) == before + (ok > 0), "not one entry more");
    return reasoned(ok);
}

static long add_by(struct world *w)
{
    int nid = arg_nid(w);
    struct slice s = arg_bytes(w);
    X509_NAME *n = the_name(w);
    ASN1_OBJECT *o = OBJ_nid2obj(nid);
    if (n == NULL || o == NULL || X509_NAME_entry_count(n) > 30)
        return -1;
    X509_NAME_ENTRY *e = X509_NAME_ENTRY_create_by_OBJ(NULL, o, MBSTRING_ASC, s.ptr, (int)s.len);
    long ok = X509_NAME_add_entry_by_OBJ(n, o, V_ASN1_UTF8STRING, s.ptr, (int)s.len, -1, 0) +
              X509_NAME_add_entry_by_NID(n, nid, MBSTRING_ASC, s.ptr, (int)s.len, 0, 0);
    if (e != NULL) {
        X509_NAME_ENTRY *same = e;
        ok += X509_NAME_add_entry(n, e, -1, 1);
        X509_NAME_ENTRY_create_by_NID(&same, nid, MBSTRING_UTF8, s.ptr, (int)s.len);
        X509_NAME_ENTRY_create_by_txt(&same, "CN", MBSTRING_UTF8, s.ptr, (int)s.len);
        must(OBJ_obj2nid(X509_NAME_ENTRY_get_object(e)) != NID_undef, "an entry of nothing");
        ok += X509_NAME_ENTRY_set(e) + X509_NAME_ENTRY_set_object(e, o);
    }
    X509_NAME_ENTRY_free(e);
    return ok;
}

static long look_up(struct world *w)
{
    int nid = arg_nid(w);
    unsigned size = arg(w);
    char text[64] = "";
    ASN1_OBJECT *o = OBJ_nid2obj(nid);
    const unsigned char *der;
    size_t len = 0;
    if (the_name(w) == NULL || o == NULL)
        return -1;
    int n = X509_NAME_get_text_by_NID(w->name, nid, text, (int)(size % 65));
    must(n < 0 || size % 65 == 0 || (int)strlen(text) <= n, "too much text");
    int m = X509_NAME_get_text_by_OBJ(w->name, o, NULL, 0);
    int at = X509_NAME_get_index_by_NID(w->name, nid, -1);
    must(at == X509_NAME_get_index_by_OBJ(w->name, o, -1), "another place");
    must((m >= 0) == (at >= 0) || at >= 0, "text of nothing");
    must(at < 0 || X509_NAME_get_entry(w->name, at) != NULL, "no entry there");
    X509_NAME_get_text_by_NID(w->name, 12345, text, 1);
    return n + at + X509_NAME_get0_der(w->name, &der, &len) + (long)len;
}

static long delete_entry(struct world *w)
{
    unsigned at = arg(w);
    X509_NAME_ENTRY *e = the_name(w) == NULL ? NULL : X509_NAME_delete_entry(w->name, (int)at);
    X509_NAME_ENTRY *copy = e == NULL ? NULL : X509_NAME_ENTRY_dup(e);
    X509_NAME_ENTRY_free(copy);
    X509_NAME_ENTRY_free(e);
    return e != NULL;
}

static long name_round(struct world *w)
{
    X509_NAME *n = the_name(w), *copy = n == NULL ? NULL : X509_NAME_dup(n), *set = NULL;
    char small[20], *line = NULL;
    int ok = 0;
    if (copy == NULL)
        return 0;
    must(X509_NAME_cmp(n, copy) == 0, "a copy isn't the same");
    must(X509_NAME_set(&set, n) && X509_NAME_cmp(set, n) == 0, "it isn't set");
    X509_NAME_hash_ex(n, NULL, NULL, &ok);
    X509_NAME_hash_old(n);
    line = X509_NAME_oneline(n, NULL, 0);
    X509_NAME_oneline(n, small, sizeof(small));
    if (w->out != NULL && line != NULL) {
        BIO_puts(w->out, line);
        X509_NAME_print(w->out, n, 0);
        X509_NAME_print_ex(w->out, n, 4, XN_FLAG_MULTILINE);
        X509_NAME_print_ex(w->out, n, 0, XN_FLAG_COMPAT);
        X509_NAME_print_ex(w->out, n, 0, XN_FLAG_RFC2253 | XN_FLAG_DN_REV | XN_FLAG_FN_OID);
    }
    OPENSSL_free(line);
    X509_NAME_free(copy);
    X509_NAME_free(set);
    return ok;
}

/* ---- Attributes ---- */

static long make_attr(struct world *w)
{
    const char *name = arg_text(w);
    struct slice s = arg_bytes(w);
    unsigned type = arg(w);
    static const int kinds[] = {MBSTRING_ASC,    V_ASN1_UTF8STRING, V_ASN1_OCTET_STRING,
                                V_ASN1_SEQUENCE, V_ASN1_IA5STRING,  MBSTRING_UTF8};
    ERR_clear_error();
    X509_ATTRIBUTE *a =
        X509_ATTRIBUTE_create_by_txt(NULL, name, kinds[type % 6], s.ptr, (int)s.len);
    if (a == NULL)
        return reasoned(0);
    X509_ATTRIBUTE_free(w->attr);
    w->attr = a;
    X509_ATTRIBUTE *copy = X509_ATTRIBUTE_dup(a), *same = a;
    /* of a sequence these are the bytes, with its header or not */
    must(kinds[type % 6] == V_ASN1_SEQUENCE ||
             (copy != NULL && X509_ATTRIBUTE_count(copy) == X509_ATTRIBUTE_count(a)),
         "another count");
    X509_ATTRIBUTE_free(copy);
    X509_ATTRIBUTE_create_by_NID(&same, NID_pkcs9_unstructuredName, MBSTRING_ASC, s.ptr,
                                 (int)s.len);
    X509_ATTRIBUTE_create_by_NID(&same, 31337, MBSTRING_ASC, s.ptr, (int)s.len);
    return X509_ATTRIBUTE_count(a);
}

static long attr_data(struct world *w)
{
    struct slice s = arg_bytes(w);
    unsigned type = arg(w);
    X509_ATTRIBUTE *a = the_attr(w);
    if (a == NULL)
        return 0;
    X509_ATTRIBUTE_set1_object(a, OBJ_nid2obj(NID_friendlyName));
    long ok = X509_ATTRIBUTE_set1_data(a, (int)(type % 40), s.ptr, (int)s.len);
    ok += X509_ATTRIBUTE_set1_data(a, MBSTRING_UTF8, s.ptr, (int)s.len);
    ASN1_TYPE *t = X509_ATTRIBUTE_get0_type(a, 0);
    if (t != NULL && ASN1_TYPE_get(t) > 0)
        ok += X509_ATTRIBUTE_get0_data(a, 0, ASN1_TYPE_get(t), NULL) != NULL;
    X509_ATTRIBUTE_get0_data(a, 0, (int)(type % 40), NULL);
    must(X509_ATTRIBUTE_get0_object(a) != NULL && X509_ATTRIBUTE_get0_object(NULL) == NULL,
         "no object");
    ASN1_STRING *made = ASN1_STRING_new();
    X509_ATTRIBUTE *b = made == NULL || !ASN1_STRING_set(made, "x", 1)
                            ? NULL
                            : X509_ATTRIBUTE_create(NID_commonName, V_ASN1_UTF8STRING, made);
    if (b == NULL)
        ASN1_STRING_free(made);
    X509_ATTRIBUTE_free(b);
    return ok;
}

static long attr_list(struct world *w)
{
    STACK_OF(X509_ATTRIBUTE) *list = NULL;
    struct slice s = arg_bytes(w);
    int nid = arg_nid(w);
    ASN1_OBJECT *o = OBJ_nid2obj(nid);
    if (the_attr(w) == NULL || o == NULL)
        return 0;
    X509at_add1_attr(&list, w->attr);
    X509at_add1_attr(&list, w->attr);
    X509at_add1_attr_by_OBJ(&list, o, MBSTRING_ASC, s.ptr, (int)s.len);
    X509at_add1_attr_by_NID(&list, nid, MBSTRING_ASC, s.ptr, (int)s.len);
    X509at_add1_attr_by_txt(&list, "challengePassword", MBSTRING_ASC, s.ptr, (int)s.len);
    int at = X509at_get_attr_by_OBJ(list, o, -1), n = X509at_get_attr_count(list);
    must(at == X509at_get_attr_by_NID(list, nid, -1), "another place");
    long sum = (X509at_get0_data_by_OBJ(list, o, -1, V_ASN1_PRINTABLESTRING) != NULL) +
               (X509at_get0_data_by_OBJ(list, o, -2, V_ASN1_UTF8STRING) != NULL) +
               (X509at_get0_data_by_OBJ(list, o, -3, V_ASN1_UTF8STRING) != NULL) + at;
    X509_ATTRIBUTE_free(X509at_delete_attr(list, at));
    must(X509at_get_attr_count(list) == n - (at >= 0), "not one less");
    X509at_get_attr(list, 0);
    sk_X509_ATTRIBUTE_pop_free(list, X509_ATTRIBUTE_free);
    X509at_add1_attr(NULL, w->attr);
    return sum;
}

static long key_attrs(struct world *w)
{
    struct slice s = arg_bytes(w);
    EVP_PKEY *k = the_key(w);
    if (k == NULL || the_attr(w) == NULL || EVP_PKEY_get_attr_count(k) > 8)
        return 0;
    long ok = EVP_PKEY_add1_attr_by_txt(k, "friendlyName", MBSTRING_ASC, s.ptr, (int)s.len) +
              EVP_PKEY_add1_attr_by_NID(k, NID_localKeyID, V_ASN1_OCTET_STRING, s.ptr, (int)s.len) +
              EVP_PKEY_add1_attr(k, w->attr);
    PKCS8_PRIV_KEY_INFO *p = EVP_PKEY2PKCS8(k);
    EVP_PKEY *back = p == NULL ? NULL : EVP_PKCS82PKEY(p);
    must(back == NULL || EVP_PKEY_eq(back, k) == 1, "another key");
    EVP_PKEY_free(back);
    PKCS8_PRIV_KEY_INFO_free(p);
    return ok;
}

/* ---- Requests ---- */

static long read_req(struct world *w)
{
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr;
    ERR_clear_error();
    X509_REQ *r = d2i_X509_REQ(NULL, &p, (long)der.len);
    if (r == NULL)
        return reasoned(0);
    X509_REQ_free(w->req);
    w->req = r;
    return X509_REQ_get_attr_count(r);
}

static long build_req(struct world *w)
{
    X509_REQ *r = the_req(w);
    const EVP_MD *md = arg(w) != 0 ? EVP_sha256() : NULL;
    if (r == NULL || the_name(w) == NULL || the_key(w) == NULL ||
        !X509_REQ_set_version(r, X509_REQ_VERSION_1) || !X509_REQ_set_subject_name(r, w->name) ||
        !X509_REQ_set_pubkey(r, w->key))
        return 0;
    ERR_clear_error();
    long ok = reasoned(X509_REQ_sign(r, w->key, md));
    EVP_PKEY *key = X509_REQ_get_pubkey(r);
    must(key == NULL || EVP_PKEY_eq(key, w->key) == 1, "another key");
    must(ok <= 0 || (X509_REQ_verify(r, w->key) == 1 && X509_REQ_check_private_key(r, w->key)),
         "what was signed isn't right");
    must(X509_NAME_cmp(X509_REQ_get_subject_name(r), w->name) == 0, "another name");
    EVP_PKEY_free(key);
    return ok > 0;
}

static long req_attrs(struct world *w)
{
    struct slice s = arg_bytes(w);
    int nid = arg_nid(w);
    X509_REQ *r = the_req(w);
    ASN1_OBJECT *o = OBJ_nid2obj(nid);
    if (r == NULL || o == NULL || the_attr(w) == NULL)
        return 0;
    long ok = X509_REQ_add1_attr(r, w->attr) +
              X509_REQ_add1_attr_by_OBJ(r, o, MBSTRING_ASC, s.ptr, (int)s.len) +
              X509_REQ_add1_attr_by_NID(r, nid, MBSTRING_ASC, s.ptr, (int)s.len) +
              X509_REQ_add1_attr_by_txt(r, "unstructuredName", MBSTRING_ASC, s.ptr, (int)s.len);
    int at = X509_REQ_get_attr_by_NID(r, nid, -1);
    must(at == X509_REQ_get_attr_by_OBJ(r, o, -1), "another place");
    must(at < 0 || X509_REQ_get_attr(r, at) != NULL, "no attribute there");
    X509_ATTRIBUTE_free(X509_REQ_delete_attr(r, at));
    return ok + at;
}

static long req_extensions(struct world *w)
{
    X509_REQ *r = the_req(w);
    unsigned how = arg(w);
    int nids[] = {NID_ext_req, NID_undef}, *before = X509_REQ_get_extension_nids();
    if (r == NULL || the_cert(w) == NULL)
        return 0;
    const STACK_OF(X509_EXTENSION) *theirs = X509_get0_extensions(w->cert);
    long ok = (how & 1) != 0 ? X509_REQ_add_extensions(r, theirs)
                             : X509_REQ_add_extensions_nid(r, theirs, NID_ms_ext_req);
    if ((how & 2) != 0)
        X509_REQ_set_extension_nids(nids);
    STACK_OF(X509_EXTENSION) *mine = X509_REQ_get_extensions(r);
    ok += X509_REQ_extension_nid(NID_ext_req) + sk_X509_EXTENSION_num(mine);
    sk_X509_EXTENSION_pop_free(mine, X509_EXTENSION_free);
    STACK_OF(OPENSSL_STRING) *mails = X509_REQ_get1_email(r);
    ok += sk_OPENSSL_STRING_num(mails);
    X509_email_free(mails);
    X509_REQ_set_extension_nids(before);
    return ok;
}

static long req_round(struct world *w)
{
    X509_REQ *r = the_req(w), *copy = r == NULL ? NULL : X509_REQ_dup(r);
    const ASN1_BIT_STRING *sig = NULL;
    const X509_ALGOR *alg = NULL;
    unsigned char md[EVP_MAX_MD_SIZE], *tbs = NULL;
    unsigned n = 0;
    long sum = 0;
    if (copy == NULL)
        return 0;
    X509_REQ_get0_signature(r, &sig, &alg);
    must(sig != NULL && alg != NULL, "no signature");
    sum += X509_REQ_digest(copy, EVP_sha256(), md, &n) + X509_REQ_get_signature_nid(r);
    sum += X509_REQ_set1_signature_algo(copy, (X509_ALGOR *)alg);
    ASN1_BIT_STRING *mine = ASN1_BIT_STRING_new();
    if (mine != NULL)
        X509_REQ_set0_signature(copy, mine);
    X509_REQ_set0_distinguishing_id(copy, ASN1_OCTET_STRING_new());
    must(X509_REQ_get0_distinguishing_id(copy) != NULL, "no id");
    sum += i2d_re_X509_REQ_tbs(copy, &tbs) > 0;
    if (w->out != NULL)
        sum += X509_REQ_print_ex(w->out, r, XN_FLAG_ONELINE, 0) + X509_REQ_print(w->out, copy);
    FILE *null = fopen("/dev/null", "w");
    if (null != NULL) {
        X509_REQ_print_fp(null, r);
        fclose(null);
    }
    EVP_PKEY *key = X509_REQ_get0_pubkey(r);
    if (key != NULL)
        sum += X509_REQ_verify_ex(r, key, NULL, NULL) + X509_REQ_check_private_key(r, the_key(w));
    OPENSSL_free(tbs);
    X509_REQ_free(copy);
    return sum;
}

/* From a certificate to a request and back; the times are now's, so that they aren't looked at. */
static long convert(struct world *w)
{
    if (the_cert(w) == NULL || the_key(w) == NULL)
        return 0;
    X509_REQ *r = X509_to_X509_REQ(w->cert, w->key, NULL);
    X509_REQ *bare = X509_to_X509_REQ(w->cert, NULL, NULL);
    X509 *x = r == NULL ? NULL : X509_REQ_to_X509(r, 3, w->key);
    must(x == NULL || X509_NAME_cmp(X509_get_subject_name(x), X509_get_subject_name(w->cert)) == 0,
         "another name");
    long got = (r != NULL) + 2 * (bare != NULL) + 4 * (x != NULL);
    X509_REQ_free(r);
    X509_REQ_free(bare);
    X509_free(x);
    return got;
}

/* ---- Keys and SPKACs ---- */

static long pubkey(struct world *w)
{
    struct slice der = arg_bytes(w);
    const unsigned char *p = der.ptr, *bits;
    X509_PUBKEY *k = d2i_X509_PUBKEY(NULL, &p, (long)der.len), *mine = NULL, *copy = NULL;
    BIO *b = BIO_new(BIO_s_mem());
    ASN1_OBJECT *o;
    X509_ALGOR *alg;
    long sum = 0;
    int n;
    if (k != NULL && b != NULL && (copy = X509_PUBKEY_dup(k)) != NULL) {
        must(X509_PUBKEY_get0_param(&o, &bits, &n, &alg, k) == 1, "no parameters");
        EVP_PKEY *key = X509_PUBKEY_get(k);
        sum = X509_PUBKEY_eq(k, copy) + (key != NULL) + n;
        if (key != NULL && X509_PUBKEY_set(&mine, key))
            sum += X509_PUBKEY_eq(mine, k) == 1;
        EVP_PKEY_free(key);
        sum += i2d_X509_PUBKEY_bio(b, k);
        X509_PUBKEY *back = d2i_X509_PUBKEY_bio(b, NULL);
        must(back != NULL, "it isn't read again");
        X509_PUBKEY_free(back);
        unsigned char *own = OPENSSL_memdup("ab", 2);
        if (own != NULL &&
            !X509_PUBKEY_set0_param(copy, OBJ_nid2obj(NID_X25519), V_ASN1_UNDEF, NULL, own, 2))
            OPENSSL_free(own);
    }
    X509_PUBKEY_free(k);
    X509_PUBKEY_free(copy);
    X509_PUBKEY_free(mine);
    X509_PUBKEY_free(X509_PUBKEY_new_ex(NULL, "provider=default"));
    BIO_free(b);
    return sum;
}

static long spkac(struct world *w)
{
    const char *text = arg_text(w);
    NETSCAPE_SPKI *s = NETSCAPE_SPKI_new(), *given = NETSCAPE_SPKI_b64_decode(text, -1), *back;
    long sum = given != NULL;
    if (s != NULL && the_key(w) != NULL && NETSCAPE_SPKI_set_pubkey(s, w->key) &&
        ASN1_STRING_set(s->spkac->challenge, text, -1) && NETSCAPE_SPKI_sign(s, w->key, NULL)) {
        must(NETSCAPE_SPKI_verify(s, w->key) == 1, "what was signed isn't right");
        char *b64 = NETSCAPE_SPKI_b64_encode(s);
        back = b64 == NULL ? NULL : NETSCAPE_SPKI_b64_decode(b64, -1);
        EVP_PKEY *key = back == NULL ? NULL : NETSCAPE_SPKI_get_pubkey(back);
        must(key != NULL && EVP_PKEY_eq(key, w->key) == 1, "another key");
        if (w->out != NULL && back != NULL)
            sum += NETSCAPE_SPKI_print(w->out, back);
        EVP_PKEY_free(key);
        NETSCAPE_SPKI_free(back);
        OPENSSL_free(b64);
    }
    NETSCAPE_SPKI_free(given);
    NETSCAPE_SPKI_free(s);
    return sum;
}

const struct op request_ops[] = {
    {"name.read", read_name},
    {"name.add", add},
    {"name.add_by", add_by},
    {"name.look_up", look_up},
    {"name.delete", delete_entry},
    {"name.round", name_round},
    {"attr.make", make_attr},
    {"attr.data", attr_data},
    {"attr.list", attr_list},
    {"key.attrs", key_attrs},
    {"req.read", read_req},
    {"req.build", build_req},
    {"req.attrs", req_attrs},
    {"req.extensions", req_extensions},
    {"req.round", req_round},
    {"req.convert", convert},
    {"pubkey.read", pubkey},
    {"spkac", spkac},
    {NULL, NULL},
};
