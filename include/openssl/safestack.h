/* Typed stacks: the type's name. The functions are not there yet. */
#ifndef OPENSSL_SAFESTACK_H
#define OPENSSL_SAFESTACK_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_SAFESTACK_H
#endif

#include <openssl/e_os2.h>

#define STACK_OF(type) struct stack_st_##type

#endif
