#include "crypto/encode/structure.h"

#include "crypto/evp/name.h"

static const struct {
    const char *name;
    enum structure structure;
} names[] = {
    {"PrivateKeyInfo", STRUCTURE_PRIVATE_KEY_INFO},
    {"pkcs8", STRUCTURE_PRIVATE_KEY_INFO},
    {"EncryptedPrivateKeyInfo", STRUCTURE_ENCRYPTED_KEY_INFO},
    {"SubjectPublicKeyInfo", STRUCTURE_SUBJECT_PUBLIC_INFO},
    {"type-specific", STRUCTURE_OWN},
};

/* Standards that kinds of keys call their own. */
static const struct {
    const char *name;
    int type;
} standards[] = {{"PKCS1", EVP_PKEY_RSA},
                 {"PKCS3", EVP_PKEY_DH},
                 {"X9.42", EVP_PKEY_DHX},
                 {"X942", EVP_PKEY_DHX}};

enum structure structure_of(const char *name, const struct pkey_row *row)
{
    if (name == NULL)
        return STRUCTURE_ANY;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (name_equal(names[i].name, name))
            return names[i].structure;
    for (size_t i = 0; i < sizeof(standards) / sizeof(standards[0]); i++)
        if (name_equal(standards[i].name, name) && (row == NULL || row->nid == standards[i].type))
            return STRUCTURE_OWN;
    const struct pkey_row *named = pkey_row_by_name(name);
    return named != NULL && (row == NULL || row == named) ? STRUCTURE_OWN : STRUCTURE_UNKNOWN;
}
