/* CONF_parse_list(3): the elements of a list in a value. */
#include <openssl/err.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/conf/conf.h"

int CONF_parse_list(const char *list, int sep, int nospc,
                    int (*list_cb)(const char *elem, int len, void *usr), void *arg)
{
    if (list == NULL)
        return FAIL(ERR_LIB_CONF, CONF_R_LIST_CANNOT_BE_NULL);
    for (const char *end;; list = end + 1) {
        end = list + strcspn(list, (char[]){(char)sep, '\0'});
        const char *first = list, *last = end;
        while (nospc && first < last && conf_is_space((uint8_t)*first))
            first++;
        while (nospc && first < last && conf_is_space((uint8_t)last[-1]))
            last--;
        int ret = list_cb(first < last ? first : NULL, (int)(last - first), arg);
        if (ret <= 0 || *end == '\0')
            return ret;
    }
}
