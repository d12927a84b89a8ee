package fr.academie.cap.identite.acces;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * D'où vient un essai : une adresse IPv4 entière, les 64 premiers bits d'une adresse IPv6.
 *
 * <p>A line of a provider gets a whole /64: counting single IPv6 addresses would count nothing.
 */
public record AdresseReseau(String prefixe) {

    private static final int OCTETS_V6 = 8;

    /** Literals only: anything else would be looked up in the DNS. */
    private static final Pattern LITTERALE =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** @param adresse what the servlet container gives, a literal; anything else counts under its own text */
    public static AdresseReseau de(String adresse) {
        var nue = adresse.replace("[", "").replace("]", "").replaceFirst("%.*$", "");
        if (!LITTERALE.matcher(nue).matches()) {
            return new AdresseReseau("?" + nue);
        }
        try {
            var octets = InetAddress.getByName(nue);
            return octets instanceof Inet4Address
                    ? new AdresseReseau(octets.getHostAddress())
                    : new AdresseReseau(HexFormat.of().formatHex(octets.getAddress(), 0, OCTETS_V6) + "/64");
        } catch (UnknownHostException e) {
            return new AdresseReseau("?" + nue);
        }
    }

    /** Never prints the address. */
    @Override
    public String toString() {
        return "AdresseReseau[…]";
    }
}
