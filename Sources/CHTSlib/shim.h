// What Swift cannot call in htslib 1.16: macros with arguments and inline readers.
#ifndef AZADOSE_CHTSLIB_SHIM_H
#define AZADOSE_CHTSLIB_SHIM_H
#include <htslib/bgzf.h>
#include <htslib/hfile.h>
#include <htslib/hts.h>
#include <htslib/hts_log.h>
#include <htslib/kstring.h>
#include <htslib/tbx.h>
#include <htslib/vcf.h>

// bcf_hdr_nsamples is a macro with an argument.
static inline int azadose_sample_count(const bcf_hdr_t *header) { return bcf_hdr_nsamples(header); }

// bcf_hdr_int2id is a macro with arguments; NULL for an id that the header does not hold.
static inline const char *azadose_tag_name(const bcf_hdr_t *header, int id) {
    return id >= 0 && id < header->n[BCF_DT_ID] ? bcf_hdr_int2id(header, BCF_DT_ID, id) : NULL;
}

// bcf_hdr_idinfo_exists is a macro with arguments; whether the header declares an INFO entry.
static inline int azadose_declares_info(const bcf_hdr_t *header, const char *tag) {
    int id = bcf_hdr_id2int(header, BCF_DT_ID, tag);
    return id >= 0 && bcf_hdr_idinfo_exists(header, BCF_HL_INFO, id);
}

// n_sample is a bit-field.
static inline int azadose_record_sample_count(const bcf1_t *record) { return (int)record->n_sample; }

// BCF_UN_ALL is a macro over other macros, which Swift does not import.
static inline int azadose_unpack_all(bcf1_t *record) { return bcf_unpack(record, BCF_UN_ALL); }

// Unpacks ID, REF and ALT alone.
static inline int azadose_unpack_alleles(bcf1_t *record) { return bcf_unpack(record, BCF_UN_STR); }

// BCF_UN_INFO is a macro over other macros, which Swift does not import.
static inline int azadose_unpack_info(bcf1_t *record) { return bcf_unpack(record, BCF_UN_INFO); }

// no_eof_block and last_block_eof are bit-fields; one question asks both.
static inline int azadose_ended_with_eof_block(const BGZF *stream) {
    return stream->last_block_eof && !stream->no_eof_block;
}
#endif
