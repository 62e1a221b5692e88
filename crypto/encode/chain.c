#include "crypto/encode/chain.h"

#include <openssl/crypto.h>

static void put_small(char *to, size_t room, const char *from)
{
    size_t n = 0;
    for (; n + 1 < room && from[n] != '\0'; n++)
        to[n] = (char)(from[n] >= 'A' && from[n] <= 'Z' ? from[n] + ('a' - 'A') : from[n]);
    to[n] = '\0';
}

bool coding_chain_add(struct coding_chain *chain, const struct coding_method *method)
{
    struct coding_instance *items =
        OPENSSL_realloc(chain->items, (chain->n + 1) * sizeof(*chain->items));
    if (items == NULL)
        return false;
    chain->items = items;
    struct coding_instance *added = &items[chain->n++];
    *added = (struct coding_instance){.method = method};
    if (method->structure != NULL)
        put_small(added->structure, sizeof(added->structure), method->structure);
    return true;
}

void coding_chain_free(struct coding_chain *chain)
{
    OPENSSL_free(chain->items);
    *chain = (struct coding_chain){.items = NULL};
}

bool coding_chain_has(const struct coding_chain *chain, const struct coding_method *method,
                      size_t from)
{
    for (size_t i = from; i < chain->n; i++)
        if (chain->items[i].method == method)
            return true;
    return false;
}

const char *instance_structure(const struct coding_instance *instance)
{
    return instance != NULL && instance->structure[0] != '\0' ? instance->structure : NULL;
}

enum structure method_structure(const struct coding_method *method)
{
    return structure_of(method->structure, method->row);
}
