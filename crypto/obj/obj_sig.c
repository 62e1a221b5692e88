/* OBJ_find_sigid_algs(3): the parts of signature algorithms. Those that programs add are a list
 * that is read without a lock, and only grows until OBJ_sigid_free. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <stdatomic.h>

#include "crypto/base/raise.h"
#include "crypto/obj/obj.h"

struct added {
    struct obj_sigid parts;
    struct added *next;
};

static struct added *_Atomic added;

int OBJ_add_sigid(int signid, int dig_id, int pkey_id)
{
    struct added *a = OPENSSL_malloc(sizeof(*a));
    if (a == NULL)
        return FAIL(ERR_LIB_OBJ, ERR_R_MALLOC_FAILURE);
    a->parts = (struct obj_sigid){signid, dig_id, pkey_id};
    a->next = atomic_load(&added);
    while (!atomic_compare_exchange_weak(&added, &a->next, a))
        continue;
    return 1;
}

void OBJ_sigid_free(void)
{
    for (struct added *a = atomic_exchange(&added, NULL), *next; a != NULL; a = next) {
        next = a->next;
        OPENSSL_free(a);
    }
}

/* What was added first wins over what was added later, and over the table. */
static const struct obj_sigid *by_sign(int sign)
{
    const struct obj_sigid *found = NULL;
    for (const struct added *a = atomic_load(&added); a != NULL; a = a->next)
        if (a->parts.sign == sign)
            found = &a->parts;
    for (const struct obj_sigid *s = obj_sigids; found == NULL && s->sign != NID_undef; s++)
        if (s->sign == sign)
            found = s;
    return found;
}

static const struct obj_sigid *by_parts(int digest, int pkey)
{
    const struct obj_sigid *found = NULL;
    for (const struct added *a = atomic_load(&added); a != NULL; a = a->next)
        if (a->parts.digest == digest && a->parts.pkey == pkey)
            found = &a->parts;
    if (found != NULL || digest == NID_undef) /* no digest doesn't say which of the table's */
        return found;
    for (const struct obj_sigid *s = obj_sigids; found == NULL && s->sign != NID_undef; s++)
        if (s->digest == digest && s->pkey == pkey)
            found = s;
    return found;
}

int OBJ_find_sigid_algs(int signid, int *pdig_nid, int *ppkey_nid)
{
    const struct obj_sigid *s = by_sign(signid);
    if (s == NULL)
        return 0;
    if (pdig_nid != NULL)
        *pdig_nid = s->digest;
    if (ppkey_nid != NULL)
        *ppkey_nid = s->pkey;
    return 1;
}

int OBJ_find_sigid_by_algs(int *psignid, int dig_nid, int pkey_nid)
{
    const struct obj_sigid *s = by_parts(dig_nid, pkey_nid);
    if (s == NULL)
        return 0;
    if (psignid != NULL)
        *psignid = s->sign;
    return 1;
}
