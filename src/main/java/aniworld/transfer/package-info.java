/// Bytes from an address into a file. Knows nothing of anime.
///
/// From outside one sees [Transfers][aniworld.transfer.Transfers], which
/// [HttpTransfers][aniworld.transfer.HttpTransfers] implements: a `TransferOrder` in, a
/// `TransferResult` out, a `TransferWatch` and a `RoomCheck` asked on the way. The caller's thread
/// waits; its interrupt is the way to stop. Within, each layer knows those before it:
/// 1. *What lies on the disk.* `PartialFile` holds the bytes. `Journal` says which of them are
///    forced to disk, `Trail` notes each write for the death of the process alone, `Book` keeps
///    both in the one order in which neither can lie. `Coverage` is what is there, `Plan` what is
///    missing, a `Lease` who fetches which part of that. A `Draft` is all of it for one file.
/// 2. *One answer.* `Source` asks, `HeadReader` makes a `Head` of what comes, or a refusal; `Facts`
///    are what it says of the file, and `Validator` whether it is the same one as before.
/// 3. *Manners.* `Hosts` and `Host` bound connections and rate, `Throttle` deals out the bytes,
///    `SpeedWatch` and `Patience` end a connection that brings nothing.
/// 4. *One file.* `Errand` opens the draft and delivers the file; in between a `Run` decides, and a
///    `Crew` of `Puller`s fetches, each through an `Intake`.
/// 5. *A stream.* `StreamErrand` lets the `FilmFinder` choose its tracks, a `StreamRun` fetch their
///    segments, each by an errand of its own, and `Joining` make one file of the `Reel`s, with
///    ffmpeg where that is installed. What gathers lies in a `Workspace`.
/// 6. *A page.* `PageErrand` leaves it to the user's yt-dlp, an `Extractor` in a `Child` process.
///
/// Why these are no packages of their own: `docs/adr/0007-transfers-stay-one-room.md`.
@NullMarked
package aniworld.transfer;

import org.jspecify.annotations.NullMarked;
