package aniworld.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultsTest {
    @TempDir Path folder;

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWritten() {
        var room = new Room(folder);

        assertThat(room.open().current()).isEqualTo(Settings.DEFAULTS);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theDefaultsAreThoseOfTheContract() {
        assertThat(new Room(folder).open().toJson())
                .isEqualTo(
                        Room.json(
                                """
                                {
                                  'anime_directory': '',
                                  'download_directory': '',
                                  'trash_days': 30,
                                  'session_timeout_hours': 24,
                                  'max_concurrent_downloads': 3,
                                  'provider_timeout': 30,
                                  'enable_debug_mode': false,
                                  'rate_limit_per_minute': 60,
                                  'public_reads': 'auto',
                                  'allowed_hosts': [],
                                  'allowed_origins': [],
                                  'trusted_proxies': [],
                                  'base_path': '',
                                  'connections_per_download': 4,
                                  'bandwidth_limit_mbps': 0,
                                  'stall_timeout': 30,
                                  'transfer_timeout_minutes': 1440,
                                  'minimum_speed_kbps': 8,
                                  'host_bandwidth_limit_mbps': 0,
                                  'connections_per_host': 16,
                                  'download_hours': [],
                                  'file_mode': '',
                                  'preferred_languages': [],
                                  'episode_name_pattern':
                                      'Season {season}/{series} - {number}{ - title}',
                                  'container': 'original',
                                  'scheduler': {
                                    'enabled': true,
                                    'interval_minutes': 60,
                                    'auto_download': false
                                  },
                                  'logging': {
                                    'level': 'INFO',
                                    'file': null,
                                    'max_bytes': null,
                                    'backup_count': 3,
                                    'format': 'text'
                                  },
                                  'providers': [],
                                  'diagnostics_hosts': [
                                    'google.com', 'cloudflare.com', 'github.com'
                                  ],
                                  'log_level': 'info'
                                }
                                """));
    }
}
