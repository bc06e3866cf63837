// What Swift cannot call in htslib 1.16: macros with arguments and inline readers.
#ifndef AZADOSE_CHTSLIB_SHIM_H
#define AZADOSE_CHTSLIB_SHIM_H
#include <htslib/bgzf.h>
#include <htslib/hts.h>
#include <htslib/hts_log.h>
#include <htslib/kstring.h>
#include <htslib/tbx.h>
#include <htslib/vcf.h>
#endif
