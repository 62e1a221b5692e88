/* openssl rehash: which links a directory has and is to have. */
#ifndef ASSAY_APPS_REHASH_H
#define ASSAY_APPS_REHASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum rehash_kind { REHASH_CERT, REHASH_CRL };

/* A link that is there, a file that is to have one, or both. */
struct rehash_entry {
    enum rehash_kind kind;
    uint32_t hash;
    char *file;
    bool wanted;              /* it is a file: the link is to stay, or to be made */
    unsigned char digest[20]; /* then: SHA-1 of what is in it */
    long id;                  /* of its link, or NO_ID */
};

/* In the order in which they were found. */
struct rehash_links {
    struct rehash_entry *v;
    size_t n, room;
    bool refused; /* memory was */
};

/* Of several links of one hash to one file the first counts. */
void rehash_add_link(struct rehash_links *links, enum rehash_kind kind, uint32_t hash,
                     const char *target, long id);
/* false: another file has the same. */
bool rehash_add_file(struct rehash_links *links, enum rehash_kind kind, uint32_t hash,
                     const char *file, const unsigned char *digest);
/* Makes and removes links, and frees the list; how many errors there were. */
int rehash_write(struct rehash_links *links, const char *dir, bool removing, bool verbose);

/* "DIR/NAME", to be freed; an order for qsort(), of struct dirent *. */
char *rehash_path(const char *dir, const char *name);
int rehash_by_name(const void *a, const void *b);

#endif
