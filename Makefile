# Assay: libcrypto, the openssl tool and the evidence for both.
#
#   make          build out/lib/libcrypto.{a,so.3} and out/bin/openssl (a C compiler and make suffice)
#   make check    every test                     make bench    speed beside the peers
#   make help     the other targets
#
# O=DIR builds elsewhere, so that variants (sanitizers, other compilers, other machines) sit side by
# side; CC, CFLAGS and LDFLAGS are the caller's.

O       ?= out
CC      ?= cc
AR      ?= ar
CFLAGS  ?= -O2 -g
PREFIX  ?= /usr/local

VERSION := $(shell sed -n 's/^\#define ASSAY_VERSION  *"\(.*\)"/\1/p' crypto/base/assay.h)
ARCH    := $(firstword $(subst -, ,$(shell $(CC) $(CFLAGS) -dumpmachine)))

WARN    := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Werror
# The prefix map and -Wl,--build-id=sha1 keep builds byte for byte the same wherever they are made.
PREFIX_MAP := -ffile-prefix-map=$(CURDIR)=.
ALL_CFLAGS := -std=c11 -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 -Iinclude -I. -fPIC -fvisibility=hidden -fno-strict-aliasing \
              -DOPENSSL_SUPPRESS_DEPRECATED -fstack-protector-strong $(PREFIX_MAP) $(WARN) $(CFLAGS)

# An optimized file says in its name what it needs: opt/<primitive>_<arch>_<feature>.c is compiled
# with FEATURE_<feature>; a name without an arch is portable C.
V4 := -mavx2 -mbmi -mbmi2 -mavx512f -mavx512bw -mavx512dq -mavx512vl
FEATURE_ssse3  := -mssse3
FEATURE_sse41  := -msse4.1
FEATURE_shani  := -msha -mssse3 -msse4.1
FEATURE_aesni  := -maes -mpclmul -mssse3 -msse4.1
FEATURE_aesavx := -maes -mpclmul -mavx
FEATURE_avx2   := -mavx2 -mbmi -mbmi2
FEATURE_vaes   := -maes -mpclmul -mvaes -mvpclmulqdq -mavx2 -mbmi -mbmi2
FEATURE_vaes512 := -maes -mpclmul -mvaes -mvpclmulqdq $(V4)
FEATURE_avx512 := $(V4)
FEATURE_ifma   := $(V4) -mavx512ifma -mavx512vbmi
FEATURE_gfni   := $(V4) -mavx512vbmi -mgfni
FEATURE_adx    := -mbmi -mbmi2 -madx

OTHER_ARCHS := $(filter-out $(ARCH),x86_64 i686 aarch64 arm riscv64 s390x powerpc64)
elsewhere    = $(strip $(foreach a,$(OTHER_ARCHS),$(findstring _$(a)_,$(1))))
here         = $(foreach f,$(1),$(if $(call elsewhere,$(f)),,$(f)))

LIB_SRC := $(sort $(wildcard ref/*.c) $(call here,$(wildcard opt/*.c)) \
             $(wildcard opt/asm/$(ARCH)/*.S) $(wildcard crypto/*/*.c))
LIB_OBJ := $(LIB_SRC:%=$(O)/obj/%.o)
APP_SRC := $(sort $(wildcard apps/*.c))
APP_OBJ := $(APP_SRC:%=$(O)/obj/%.o)

LIBS    := $(O)/lib/libcrypto.a $(O)/lib/libcrypto.so.3 $(O)/lib/libcrypto.so
TOOL    := $(if $(APP_SRC),$(O)/bin/openssl)

.PHONY: all lib help install clean
.DELETE_ON_ERROR:
all: lib $(TOOL)
lib: $(LIBS)

# The tests, the bench and the rest keep their rules beside their files.
include $(sort $(wildcard tests/*.mk bench/*.mk fuzz/*.mk interop/*.mk ci/*.mk))

help:
	@sed -n 's/^## /  make /p' $(MAKEFILE_LIST) | sort

feature = $(FEATURE_$(lastword $(subst _, ,$(basename $(notdir $<)))))

$(O)/obj/opt/%.c.o: opt/%.c
	@mkdir -p $(@D)
	@echo "  CC  $<"
	@$(CC) $(ALL_CFLAGS) $(feature) $(EXTRA_CFLAGS) -MMD -MP -c $< -o $@

$(O)/obj/%.c.o: %.c
	@mkdir -p $(@D)
	@echo "  CC  $<"
	@$(CC) $(ALL_CFLAGS) $(EXTRA_CFLAGS) -MMD -MP -c $< -o $@

$(O)/obj/%.S.o: %.S
	@mkdir -p $(@D)
	@echo "  AS  $<"
	@$(CC) -Iinclude -I. -g $(PREFIX_MAP) -MMD -MP -c $< -o $@

$(O)/lib/libcrypto.a: $(LIB_OBJ)
	@mkdir -p $(@D)
	@rm -f $@
	@echo "  AR  $@"
	@$(AR) rcsD $@ $(sort $(LIB_OBJ))

# crypto/exports/<header>.list names what each public header exports, a symbol and its version node
# a line; the linker's version script is those lines, gathered by node.
EXPORTS := $(sort $(wildcard crypto/exports/*.list))
$(O)/libcrypto.map: crypto/exports/version-script.awk $(EXPORTS)
	@mkdir -p $(@D)
	@awk -f $^ > $@

$(O)/lib/libcrypto.so.3: $(LIB_OBJ) $(O)/libcrypto.map
	@mkdir -p $(@D)
	@echo "  LD  $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,libcrypto.so.3 -Wl,-z,relro,-z,now,-z,defs \
	    -Wl,-z,noexecstack -Wl,--build-id=sha1 -Wl,-Bsymbolic \
	    -Wl,--version-script=$(O)/libcrypto.map -o $@ $(sort $(LIB_OBJ))

$(O)/lib/libcrypto.so: $(O)/lib/libcrypto.so.3
	ln -sf libcrypto.so.3 $@

$(O)/bin/openssl: $(APP_OBJ) $(O)/lib/libcrypto.so.3
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -Wl,-rpath,'$$ORIGIN/../lib' -Wl,-z,relro,-z,now -o $@ $(APP_OBJ) \
	    $(O)/lib/libcrypto.so.3

## install DESTDIR= PREFIX=/usr/local   libraries, headers, pkg-config files and the tool
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig \
	    $(DESTDIR)$(PREFIX)/include/openssl
	$(if $(TOOL),install -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin)
	install -m 644 $(O)/lib/libcrypto.a $(DESTDIR)$(PREFIX)/lib
	install -m 755 $(O)/lib/libcrypto.so.3 $(DESTDIR)$(PREFIX)/lib
	ln -sf libcrypto.so.3 $(DESTDIR)$(PREFIX)/lib/libcrypto.so
	install -m 644 include/openssl/*.h $(DESTDIR)$(PREFIX)/include/openssl
	sed 's|@PREFIX@|$(PREFIX)|' ci/libcrypto.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/libcrypto.pc

## clean                                removes $(O)
clean:
	rm -rf $(O)

-include $(shell find $(O)/obj -name "*.d" 2>/dev/null)
