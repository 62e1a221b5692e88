/* Objects by name or dotted decimal, OBJ_obj2txt(3). */
#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/objects.h>

#include "crypto/obj/object.h"

int i2a_ASN1_OBJECT(BIO *bp, const ASN1_OBJECT *a)
{
    char room[80], *text = room;
    if (a == NULL || a->data == NULL)
        return BIO_write(bp, "NULL", 4);
    int n = i2t_ASN1_OBJECT(room, sizeof(room), a);
    if (n > (int)sizeof(room) - 1) {
        if ((text = OPENSSL_malloc((size_t)n + 1)) == NULL)
            return -1;
        i2t_ASN1_OBJECT(text, n + 1, a);
    }
    if (n > 0) {
        if (BIO_write(bp, text, n) != n)
            n = -1;
    } else {
        n = BIO_write(bp, "<INVALID>", 9);
        int dumped = BIO_dump(bp, a->data, a->length);
        n = n > 0 && dumped > 0 ? n + dumped : -1;
    }
    if (text != room)
        OPENSSL_free(text);
    return n;
}
