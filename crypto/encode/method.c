#include "crypto/encode/method.h"

#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/evp/name.h"
#include "crypto/evp/property.h"
#include "crypto/pkey/rows.h"
#include "crypto/provider/provider.h"

/* clang-format off */
#define PLAIN(row, way, type) \
    {&(row), type, NULL, "provider=default,fips=yes," way "=" type}
#define FORM(row, way, type, structure) \
    {&(row), type, structure, "provider=default,fips=yes," way "=" type ",structure=" structure}

/* Of an algorithm that FIPS providers don't have. */
#define UNAPPROVED(row, way, type, structure) \
    {&(row), type, structure, "provider=default,fips=no," way "=" type ",structure=" structure}

/* Microsoft's forms. */
#define BLOBS(row, way) PLAIN(row, way, "msblob"), PLAIN(row, way, "pvk")

/* ---- What is written ---- */

#define WRITTEN(row, structure) \
    FORM(row, "output", "der", structure), FORM(row, "output", "pem", structure)
#define KEY(row)                              \
    PLAIN(row, "output", "text"),             \
    WRITTEN(row, "EncryptedPrivateKeyInfo"),  \
    WRITTEN(row, "PrivateKeyInfo"),           \
    WRITTEN(row, "SubjectPublicKeyInfo")

#define UNAPPROVED_WRITTEN(row, structure) \
    UNAPPROVED(row, "output", "der", structure), UNAPPROVED(row, "output", "pem", structure)

const struct coding_method encoder_methods[] = {
    KEY(pkey_rsa), BLOBS(pkey_rsa, "output"), WRITTEN(pkey_rsa, "type-specific"), WRITTEN(pkey_rsa, "rsa"),
    WRITTEN(pkey_rsa, "pkcs1"),
    KEY(pkey_dh), WRITTEN(pkey_dh, "type-specific"), WRITTEN(pkey_dh, "dh"),
    WRITTEN(pkey_dh, "pkcs3"),
    KEY(pkey_dhx), WRITTEN(pkey_dhx, "type-specific"), WRITTEN(pkey_dhx, "dhx"),
    WRITTEN(pkey_dhx, "X9.42"),
    KEY(pkey_dsa), BLOBS(pkey_dsa, "output"), WRITTEN(pkey_dsa, "type-specific"), WRITTEN(pkey_dsa, "dsa"),
    KEY(pkey_ec), WRITTEN(pkey_ec, "type-specific"), WRITTEN(pkey_ec, "ec"),
    KEY(pkey_rsa_pss),
    KEY(pkey_x25519), KEY(pkey_x448), KEY(pkey_ed25519), KEY(pkey_ed448),
    {&pkey_sm2, "text", NULL, "provider=default,fips=no,output=text"},
    UNAPPROVED_WRITTEN(pkey_sm2, "type-specific"), UNAPPROVED_WRITTEN(pkey_sm2, "EncryptedPrivateKeyInfo"),
    UNAPPROVED_WRITTEN(pkey_sm2, "PrivateKeyInfo"), UNAPPROVED_WRITTEN(pkey_sm2, "SubjectPublicKeyInfo"),
    KEY(pkey_mlkem512), KEY(pkey_mlkem768), KEY(pkey_mlkem1024),
    {.properties = NULL},
};

/* ---- What is read ---- */

#define READ(row, structure) FORM(row, "input", "der", structure)
#define FRAMES(row) READ(row, "PrivateKeyInfo"), READ(row, "SubjectPublicKeyInfo")
#define FRAME(structure) \
    {NULL, "der", structure, "provider=default,fips=yes,input=der,structure=" structure}

const struct coding_method decoder_methods[] = {
    FRAMES(pkey_rsa), READ(pkey_rsa, "type-specific"), READ(pkey_rsa, "rsa"),
    BLOBS(pkey_rsa, "input"),
    FRAMES(pkey_dh), READ(pkey_dh, "type-specific"), READ(pkey_dh, "dh"),
    FRAMES(pkey_dhx), READ(pkey_dhx, "type-specific"), READ(pkey_dhx, "dhx"),
    FRAMES(pkey_dsa), READ(pkey_dsa, "type-specific"), READ(pkey_dsa, "dsa"),
    BLOBS(pkey_dsa, "input"),
    FRAMES(pkey_ec), READ(pkey_ec, "type-specific"), READ(pkey_ec, "ec"),
    FRAMES(pkey_rsa_pss),
    FRAMES(pkey_x25519), FRAMES(pkey_x448), FRAMES(pkey_ed25519), FRAMES(pkey_ed448),
    UNAPPROVED(pkey_sm2, "input", "der", "PrivateKeyInfo"), UNAPPROVED(pkey_sm2, "input", "der", "SubjectPublicKeyInfo"),
    UNAPPROVED(pkey_sm2, "input", "der", "type-specific"),
    FRAMES(pkey_mlkem512), FRAMES(pkey_mlkem768), FRAMES(pkey_mlkem1024),
    FRAME("SubjectPublicKeyInfo"), FRAME("EncryptedPrivateKeyInfo"),
    {NULL, "pem", NULL, "provider=default,fips=yes,input=pem"},
    {.properties = NULL},
};
/* clang-format on */

/* ---- Looking ---- */

static bool answers(const struct coding_method *m, const char *query, const char *defaults,
                    const char *direction)
{
    const struct property definition[] = {{"provider", "default"},
                                          {"fips", m->row == &pkey_sm2 ? "no" : "yes"},
                                          {direction, m->type},
                                          {m->structure != NULL ? "structure" : NULL, m->structure},
                                          {NULL, NULL}};
    return property_match_all(query, defaults, definition);
}

const struct coding_method *method_fetch(const struct coding_method *table, OSSL_LIB_CTX *libctx,
                                         const char *name, const char *properties,
                                         const char *direction, int lib)
{
    const char *defaults = default_properties(libctx);
    bool active = (providers_active(libctx) & (PROVIDER_DEFAULT | PROVIDER_BASE)) != 0;
    for (const struct coding_method *m = table; active && name != NULL && m->properties; m++)
        if (method_is_a(m, name) && answers(m, properties, defaults, direction))
            return m;
    ERR_raise_data(lib, ERR_R_UNSUPPORTED, "%s library context, Name (%s : 0), Properties (%s)",
                   libctx == NULL ? "Global default" : "Non-default",
                   name != NULL ? name : "<null>", properties != NULL ? properties : "<null>");
    return NULL;
}

void method_each(const struct coding_method *table, OSSL_LIB_CTX *libctx,
                 void (*fn)(const struct coding_method *method, void *arg), void *arg)
{
    if ((providers_active(libctx) & (PROVIDER_DEFAULT | PROVIDER_BASE)) == 0)
        return;
    for (const struct coding_method *m = table; m->properties != NULL; m++)
        fn(m, arg);
}

/* ---- Names ---- */

const char *method_name(const struct coding_method *m)
{
    return m->row != NULL ? m->row->name : "DER";
}

bool method_is_a(const struct coding_method *m, const char *name)
{
    return name_equal(method_name(m), name) ||
           (m->row != NULL && name_in_list(m->row->aliases, name));
}

int method_names(const struct coding_method *m, void (*fn)(const char *name, void *data),
                 void *data)
{
    name_each(method_name(m), m->row != NULL ? m->row->aliases : NULL, fn, data);
    return 1;
}
