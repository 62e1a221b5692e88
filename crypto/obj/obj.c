/* OBJ_nid2sn(3) and OBJ_find_sigid_algs(3), as far as they need no ASN1_OBJECT: look-ups in const
 * tables. */
#include "crypto/obj/obj.h"

#include <openssl/err.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>
#include <openssl/objectserr.h>
#include <string.h>

enum field { SN, LN, OID };

/* That text of a row: the texts before it are passed over. */
static const char *text_of(int nid, enum field field)
{
    const char *text = obj_text + obj_at[nid];
    for (; field > SN; field--)
        text += strlen(text) + 1;
    return text;
}

static const char *name_of(int nid, enum field field)
{
    if (nid >= 0 && (size_t)nid < obj_at_n && obj_at[nid] != 0)
        return text_of(nid, field);
    ERR_raise(ERR_LIB_OBJ, OBJ_R_UNKNOWN_NID);
    return NULL;
}

const char *OBJ_nid2sn(int n)
{
    return name_of(n, SN);
}

const char *OBJ_nid2ln(int n)
{
    return name_of(n, LN);
}

/* The least NID in `index`, which is in the order of `field`, whose text there is s. */
static int find(const uint16_t *index, size_t n, enum field field, const char *s)
{
    size_t low = 0, high = n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (strcmp(text_of(index[mid], field), s) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low < n && strcmp(text_of(index[low], field), s) == 0 ? index[low] : NID_undef;
}

int OBJ_sn2nid(const char *s)
{
    return find(obj_by_sn, obj_by_sn_n, SN, s);
}

int OBJ_ln2nid(const char *s)
{
    return find(obj_by_ln, obj_by_ln_n, LN, s);
}

int OBJ_txt2nid(const char *s)
{
    int nid = OBJ_sn2nid(s);
    if (nid == NID_undef)
        nid = OBJ_ln2nid(s);
    if (nid == NID_undef)
        nid = find(obj_by_oid, obj_by_oid_n, OID, s);
    return nid;
}

int OBJ_find_sigid_algs(int signid, int *pdig_nid, int *ppkey_nid)
{
    const struct obj_sigid *s = obj_sigids;
    while (s->sign != NID_undef && s->sign != signid)
        s++;
    if (s->sign == NID_undef)
        return 0;
    if (pdig_nid != NULL)
        *pdig_nid = s->digest;
    if (ppkey_nid != NULL)
        *ppkey_nid = s->pkey;
    return 1;
}

int OBJ_find_sigid_by_algs(int *psignid, int dig_nid, int pkey_nid)
{
    const struct obj_sigid *s = obj_sigids;
    if (dig_nid == NID_undef)
        return 0; /* no digest doesn't say which signature */
    while (s->sign != NID_undef && (s->digest != dig_nid || s->pkey != pkey_nid))
        s++;
    if (s->sign == NID_undef)
        return 0;
    if (psignid != NULL)
        *psignid = s->sign;
    return 1;
}
