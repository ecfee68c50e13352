package brussels.zinnova.catalogue;

import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a search found among the entries that it was narrowed to.
 *
 * @param total how many they are
 * @param first the first of them in the order that was asked for
 * @param regardless all that it would have found, had it been narrowed to none
 */
record Found(int total, ScoreDoc[] first, FixedBitSet regardless) {}
