#!/bin/sh
# The macros of a type for its header, a line each: typed stacks and typed hash tables have the same
# names for every type, and C can't define macros by a macro.
#   ci/typed-macros.sh sk TYPE [ELEMENT]     what follows SKM_DEFINE_STACK_OF_INTERNAL(TYPE, …)
#   ci/typed-macros.sh lh TYPE               what follows DEFINE_LHASH_OF_INTERNAL(TYPE)
set -eu
kind=$1 type=$2 element=${3:-$2}

# Name, parameters, and E where the macro of safestack.h needs the type of the elements.
sk='num(sk) value(sk,idx)E new(cmp) new_null() new_reserve(cmp,n) reserve(sk,n) free(sk) zero(sk)
    delete(sk,i)E delete_ptr(sk,ptr)E push(sk,ptr) unshift(sk,ptr) pop(sk)E shift(sk)E
    pop_free(sk,freefunc) insert(sk,ptr,idx) set(sk,idx,ptr)E find(sk,ptr) find_ex(sk,ptr)
    find_all(sk,ptr,pnum) sort(sk) is_sorted(sk) dup(sk) deep_copy(sk,copyfunc,freefunc)
    set_cmp_func(sk,cmp)'
lh='new(hfn,cmp) free(lh) flush(lh) insert(lh,ptr) delete(lh,ptr) retrieve(lh,ptr) error(lh)
    num_items(lh) node_stats_bio(lh,out) node_usage_stats_bio(lh,out) stats_bio(lh,out)
    get_down_load(lh) set_down_load(lh,dl) doall(lh,dfn)'

case $kind in sk) list=$sk helper=ASSAY_SK ;; lh) list=$lh helper=ASSAY_LH ;; *) exit 2 ;; esac
for m in $list; do
    name=${m%%(*} params=${m#*(}
    e=${params##*)} params=${params%)*}
    spaced=$(echo "$params" | sed 's/,/, /g')
    args="$type${e:+, $element}${spaced:+, $spaced}"
    echo "#define ${kind}_${type}_$name($spaced) ${helper}_$name($args)"
done
