/* What the files about sockets share. */
#ifndef ASSAY_BIO_SOCK_H
#define ASSAY_BIO_SOCK_H

#include <netinet/in.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "crypto/bio/bio.h"

union bio_addr_st {
    struct sockaddr sa;
    struct sockaddr_in in;
    struct sockaddr_in6 in6;
    struct sockaddr_un un;
};

/* Each owns its address. */
struct bio_addrinfo_st {
    int family, socktype, protocol;
    BIO_ADDR addr;
    BIO_ADDRINFO *next;
};

socklen_t bio_addr_len(const BIO_ADDR *a);

/* The system call that failed, by errno, and then what that means; 0. */
int bio_sys_error(int error, const char *call, int reason);
/* A copy of a string, NULL of NULL; false without memory. */
bool bio_copy_string(char **to, const char *from);
/* A family of BIO_FAMILY_... as AF_...; -1, and an error, for another. */
int bio_af(int family);

/* For BIOs over a descriptor: its errno after read or write gave n into the flags; n. `fatal` says
 * whether an error is one; marks the end of the data. */
int bio_descriptor_read(BIO *b, int n);
int bio_descriptor_written(BIO *b, int n);
/* BIO_C_GET_FD */
long bio_show_fd(const BIO *b, int fd, int *to);

#endif
