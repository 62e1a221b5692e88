/* What the files of the interpreter share: new.c, free.c, decode.c, encode.c.
 *
 * An `ASN1_VALUE **` points at the field that holds a value: for most types a pointer; for BOOLEAN
 * an int, for LONG a long in its place. A field that is embedded in its structure is reached
 * through a pointer to it that lives as long as the call. */
#ifndef ASSAY_ASN1_ITEM_H
#define ASSAY_ASN1_ITEM_H

#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <string.h>

#include "crypto/asn1/header.h"
#include "crypto/asn1/value.h"
#include "crypto/base/raise.h"

/* For what new values and EXTERN items are told of where keys and algorithms come from. */
struct asn1_from {
    OSSL_LIB_CTX *libctx;
    const char *propq;
};

/* ---- Fields ---- */

static inline void *at_offset(const void *structure, unsigned long offset)
{
    return (char *)structure + offset;
}

/* The field of a template in *pval; *embedded is where the pointer to an embedded one lives. */
static inline ASN1_VALUE **field_of(ASN1_VALUE **pval, const ASN1_TEMPLATE *tt)
{
    return at_offset(*pval, tt->offset);
}

static inline ASN1_VALUE **through(ASN1_VALUE **field, const ASN1_TEMPLATE *tt,
                                   ASN1_VALUE **embedded)
{
    if ((tt->flags & ASN1_TFLG_EMBED) == 0)
        return field;
    *embedded = (ASN1_VALUE *)field;
    return embedded;
}

static inline const ASN1_ITEM *item_of(const ASN1_TEMPLATE *tt)
{
    return ASN1_ITEM_ptr(tt->item);
}

static inline int *choice_selector(ASN1_VALUE *value, const ASN1_ITEM *it)
{
    return at_offset(value, (unsigned long)it->utype);
}

/* The template that a CHOICE's value has chosen, or NULL. */
static inline const ASN1_TEMPLATE *choice_template(ASN1_VALUE *value, const ASN1_ITEM *it)
{
    int n = *choice_selector(value, it);
    return n >= 0 && n < it->tcount ? &it->templates[n] : NULL;
}

/* The template itself, or the one that ANY DEFINED BY leads to in this structure; NULL if there is
 * none, with an error if `raise`. */
const ASN1_TEMPLATE *asn1_adb_lookup(ASN1_VALUE *structure, const ASN1_TEMPLATE *tt, bool raise);

static inline const ASN1_TEMPLATE *asn1_adb_choose(ASN1_VALUE *structure, const ASN1_TEMPLATE *tt,
                                                   bool raise)
{
    return tt->flags & ASN1_TFLG_ADB_MASK ? asn1_adb_lookup(structure, tt, raise) : tt;
}

/* ---- What an item's ASN1_AUX says ---- */

static inline const ASN1_AUX *aux_of(const ASN1_ITEM *it)
{
    return it->itype == ASN1_ITYPE_SEQUENCE || it->itype == ASN1_ITYPE_CHOICE ||
                   it->itype == ASN1_ITYPE_NDEF_SEQUENCE
               ? it->funcs
               : NULL;
}

/* The callback's answer, 1 if there is none. */
static inline int aux_call(const ASN1_ITEM *it, int operation, ASN1_VALUE **pval, void *arg)
{
    const ASN1_AUX *aux = it->funcs;
    return aux != NULL && aux->asn1_cb != NULL ? aux->asn1_cb(operation, pval, it, arg) : 1;
}

int aux_call_const(const ASN1_ITEM *it, int operation, const ASN1_VALUE **pval, void *arg);

/* The count of references set to one; one less: how many are left. 0 references, and no work, in a
 * structure without a count. */
bool asn1_ref_init(ASN1_VALUE *value, const ASN1_ITEM *it);
int asn1_ref_down(ASN1_VALUE *value, const ASN1_ITEM *it);

/* The ASN1_ENCODING in a structure, or NULL: forgotten, kept, and whether it stands for the value.
 */
ASN1_ENCODING *asn1_encoding_of(const ASN1_VALUE *value, const ASN1_ITEM *it);
void asn1_encoding_drop(ASN1_VALUE *value, const ASN1_ITEM *it);
bool asn1_encoding_keep(ASN1_VALUE *value, const ASN1_ITEM *it, struct slice der);

/* ---- The interpreter ---- */

/* A new value at *pval; `embed`: in the room that is there. NULL of an absent template. */
bool asn1_new(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed, const struct asn1_from *from);

/* A new SEQUENCE to be read into: without the fields that reading makes. */
bool asn1_new_to_read(ASN1_VALUE **pval, const ASN1_ITEM *it, const struct asn1_from *from);
void asn1_clear(ASN1_VALUE **pval, const ASN1_ITEM *it);
void asn1_clear_template(ASN1_VALUE **pval, const ASN1_TEMPLATE *tt);

void asn1_free(ASN1_VALUE **pval, const ASN1_ITEM *it, bool embed);
void asn1_free_template(ASN1_VALUE **pval, const ASN1_TEMPLATE *tt);
/* The value of an ASN1_TYPE. */
void asn1_free_any(ASN1_TYPE *type);

/* Reading off a slice, of which no byte is taken on failure. */
enum asn1_found { FOUND_ERROR = 0, FOUND = 1, FOUND_NOTHING = -1 };

struct asn1_reader {
    const struct asn1_from *from;
    int depth;
};

/* The tag that is expected: the type's own if it is -1. */
struct asn1_expect {
    int tag, tag_class;
    bool optional;
};
extern const struct asn1_expect asn1_as_it_is; /* its own tag, or any; not optional */

enum asn1_found asn1_read(struct asn1_reader *r, ASN1_VALUE **pval, struct slice *in,
                          const ASN1_ITEM *it, const struct asn1_expect *as);

/* Raises why there is no header. */
enum asn1_found asn1_no_header(struct slice in, enum asn1_header_result result);
enum asn1_found asn1_wrong_tag(void);

/* A header that has to be as expected (tag -1: any); taken off unless it isn't FOUND. */
static inline enum asn1_found asn1_read_header(struct slice *in, struct asn1_header *h,
                                               const struct asn1_expect *as)
{
    enum asn1_header_result result = asn1_header_read(*in, h);
    if (result != HEADER_OK)
        return asn1_no_header(*in, result);
    if (as->tag >= 0 && (as->tag != h->tag || as->tag_class != h->tag_class))
        return as->optional ? FOUND_NOTHING : asn1_wrong_tag();
    in->ptr += h->header_len;
    in->len -= h->header_len;
    return FOUND;
}

/* The contents of a header of indefinite length end behind its end of contents: taken off with it.
 * *contents is what stands before that. */
bool asn1_read_to_end(struct slice *in, struct slice *contents);

/* Primitive types and strings of several types: decode_prim.c. */
enum asn1_found asn1_read_primitive(ASN1_VALUE **pval, struct slice *in, const ASN1_ITEM *it,
                                    int utype, const struct asn1_expect *as);

/* Writing in front: nothing for what is absent. tag -1: the type's own. `indefinite`: where items
 * and templates have that. */
struct asn1_tagging {
    int tag;
    unsigned tag_class;
    bool indefinite;
};
extern const struct asn1_tagging asn1_untagged[2]; /* by whether it is indefinite */

void asn1_write(struct asn1_writer *w, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                const struct asn1_tagging *as);
void asn1_write_primitive(struct asn1_writer *w, const ASN1_VALUE **pval, const ASN1_ITEM *it,
                          const struct asn1_tagging *as);

#endif
